"""The site: read a request, call the engine, render."""
