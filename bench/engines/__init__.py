"""Vigie beside other engines: the same documents, the same queries, the same work, one process each."""
