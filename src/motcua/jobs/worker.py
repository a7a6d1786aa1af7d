"""The worker process: `python -m motcua.jobs.worker`. Ends on SIGINT or SIGTERM after the job in hand."""

import asyncio
import os
import threading
from datetime import UTC, datetime

import django
from procrastinate import App

STALLED_AFTER_SECONDS = 30
CONCURRENT_JOBS = 2


def main() -> None:
    """Relay events and fire timers in threads, work the queue in the main one."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "motcua.config.settings")
    django.setup()
    # Reason for importing here: these modules need the apps that `setup` has just made ready.
    from procrastinate.contrib.django import app  # noqa: PLC0415

    from motcua.jobs.relay_loop import run_relay  # noqa: PLC0415
    from motcua.jobs.timer_round import run_timers  # noqa: PLC0415

    stop = threading.Event()
    rounds = [
        threading.Thread(target=run, args=(stop,), name=name)
        for name, run in (("relay", run_relay), ("timers", run_timers))
    ]
    for each in rounds:
        each.start()
    try:
        asyncio.run(_work(app))
    finally:
        stop.set()
        for each in rounds:
            each.join()


async def _work(app: App) -> None:
    with app.replace_connector(app.connector.get_worker_connector()) as working:  # type: ignore[attr-defined]
        async with working.open_async():
            rounds = asyncio.create_task(_give_back_stalled(working))
            try:
                await working.run_worker_async(concurrency=CONCURRENT_JOBS, fetch_job_polling_interval=1.0)
            finally:
                rounds.cancel()


async def _give_back_stalled(working: App) -> None:
    """A worker that was killed leaves its job marked as being done, and the job's lock with it."""
    while True:
        stalled = await working.job_manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_AFTER_SECONDS)
        for job in stalled:
            await working.job_manager.retry_job(job, retry_at=datetime.now(UTC))
        await asyncio.sleep(STALLED_AFTER_SECONDS / 3)


if __name__ == "__main__":
    main()
