"""The Django project: settings from the environment, middleware, logs, health and metrics."""
