-- A draft that nobody has written in may start from another version than the one that it was opened from.
grant update (based_on) on guidelines.guideline_version to rt_runtime;
