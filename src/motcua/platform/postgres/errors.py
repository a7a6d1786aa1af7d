"""What can go wrong with a server of our own."""


class ServerFailed(Exception):
    """The server did not do what it was told; the message carries its own last words."""


class DataFolderOfOtherVersion(ServerFailed):
    """The data folder was made by another major version of PostgreSQL."""
