@echo off
rem For Windows where PowerShell scripts are not allowed. The file rpcbench is its twin on Linux and macOS.
rem With RPCBENCH_ONE_CORE set to the number of a CPU, 0 to 63, the engine and all that it starts run on that one; Ctrl+Break stops it then.
setlocal
rem Node by its full path, from an entry of PATH that is one: cmd would look in the current folder first, and so would an entry such as ".".
set "node="
set "shim="
set "how="
if not defined PATH goto nonode
set "folders=%PATH:"=%"
for %%p in ("%folders:;=" "%") do if not defined node call :look %%p
rem A node.cmd alone is the shim of a version manager: it says where the program is. Run through it, a batch file would stand between.
if not defined node if defined shim for /f "usebackq delims=" %%n in (`call "%shim%" -p process.execPath`) do set "node=%%n"
if not defined node goto nonode
if not defined RPCBENCH_ONE_CORE goto run
set "digit="
for /l %%n in (0,1,63) do if "%RPCBENCH_ONE_CORE%"=="%%n" set /a "digit=1<<(%%n%%4), zeros=%%n/4"
if not defined digit goto nocore
rem The mask in hexadecimal: the 1, 2, 4 or 8 of the CPU among its four, and a zero for every four before.
set "mask=%digit%"
for /l %%n in (1,1,%zeros%) do call set "mask=%%mask%%0"
set how=start "" /b /wait /affinity %mask%
goto run
:look
set "folder=%~1"
if not "%folder:~1,2%"==":\" if not "%folder:~0,2%"=="\\" exit /b 0
if exist "%folder%\node.exe" set "node=%folder%\node.exe"
if not defined shim if exist "%folder%\node.cmd" set "shim=%folder%\node.cmd"
exit /b 0
:nonode
echo rpcbench: Node.js was not found in a folder of PATH. [NodeMissing]>&2
echo   Install it from https://nodejs.org, or run: winget install OpenJS.NodeJS.LTS>&2
exit /b 3
:nocore
echo rpcbench: RPCBENCH_ONE_CORE is not the number of a CPU, 0 to 63. [BadArguments]>&2
echo   Set it to one, such as 1, or clear it.>&2
exit /b 2
:run
rem A label that is not there ends the batch file, and the rest of the line goes on without it, so that Ctrl+C is not followed by
rem the question whether to terminate the batch job. The shims of npm do the same; title is there for something has to be tried next.
endlocal & goto #_undefined_# 2>nul || title %COMSPEC% & %how% "%node%" "%~dp0engine\bin\rpcbench.mjs" %*
