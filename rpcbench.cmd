@echo off
rem For Windows where PowerShell scripts are not allowed. The file rpcbench is its twin on Linux and macOS.
node "%~dp0engine\bin\rpcbench.mjs" %*
