"""Why a page was understood as it was: in the words of the rules that decided, from the decisions themselves."""
