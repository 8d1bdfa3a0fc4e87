# Of Maven's log: what is built, what is tested, and everything that went wrong.
/^\[INFO\] (Building |Running |Tests run|Results:|BUILD |Dostyk)/ { quiet = 0; print; fflush(); next }
/^\[(INFO|WARNING)\]/ { quiet = /^\[WARNING\]/; next }
/^\[ERROR\]/ { quiet = 0 }
quiet && /^ / { next }
{ print; fflush() }
