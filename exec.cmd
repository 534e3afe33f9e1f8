@rem Lets "npm start" say exec, so that on Linux and macOS no shell stands between npm and its signals.
@%*
