-- How a day came to be is told as it was: no correction is written over.
revoke update on matters.due_correction from rt_runtime;
