"""What only shows over many pages: recurring chrome, captures of one article, cases."""
