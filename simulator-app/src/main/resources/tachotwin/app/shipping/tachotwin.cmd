@echo off
rem Starts tachotwin with the Java of the folder "runtime" beside it, of JAVA_HOME or of the PATH;
rem passes the exit code through. Short names (%%~sI): java.exe reads its command line in the code
rem page of the system, which need not have the letters of this folder's name.
setlocal EnableExtensions DisableDelayedExpansion
if not exist "%~dp0tachotwin.jar" goto nojar
for %%I in ("%~dp0tachotwin.jar") do set "jar=%%~sI"
if exist "%~dp0runtime\bin\java.exe" goto runtime
if not defined JAVA_HOME goto path
set "home=%JAVA_HOME:"=%"
if exist "%home%\bin\java.exe" goto home
:path
set "java="
for %%I in (java.exe) do set "java=%%~$PATH:I"
if not defined java goto nojava
goto run
:runtime
for %%I in ("%~dp0runtime\bin\java.exe") do set "java=%%~sI"
goto run
:home
for %%I in ("%home%\bin\java.exe") do set "java=%%~sI"
:run
rem A command is over before the second compiler pays; a benchmark is not.
set "tier=1"
if /i "%~1"=="bench" set "tier=4"
if defined TACHOTWIN_TIER set "tier=%TACHOTWIN_TIER%"
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=%tier% -Djava.awt.headless=true %TACHOTWIN_JAVA_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%
:nojar
echo tachotwin: tachotwin.jar is not beside this file; unpack the whole zip into a folder 1>&2
exit /b 3
:nojava
echo tachotwin: no Java found; install Java 17 or put one into the folder "runtime" 1>&2
exit /b 3
