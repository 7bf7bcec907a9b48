@echo off
rem For a double click: plays the driver's day, shows its report, leaves the window open.
setlocal EnableExtensions DisableDelayedExpansion
title tachotwin
pushd "%~dp0"
if not exist tachotwin.cmd goto notunpacked
call .\tachotwin.cmd demo
set "code=%ERRORLEVEL%"
if "%code%"=="0" if exist out\demo\report.html start "" out\demo\report.html
goto end
:notunpacked
echo tachotwin.cmd is not beside this file; unpack the whole zip into a folder 1>&2
set "code=3"
:end
popd
pause
exit /b %code%
