"""What lets time in: the worker process with its relay, its queue and its rounds."""
