"""Pages of one's own account: signing in and out, choosing a post, password, preferences."""
