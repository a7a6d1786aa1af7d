"""The one place that knows everybody: settings, addresses, ports → adapters, events → listeners."""
