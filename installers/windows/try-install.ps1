<#
.SYNOPSIS
Scans, installs, starts and removes the installers of the guide on a real Windows.

.DESCRIPTION
Every promise is one line at the end: passed, FAILED or not tried. The exit code is the number of
failed lines. Nothing is downloaded. Needs 64-bit Windows 10 (1809) or later and PowerShell 5.1 or
later; the MSI is tried only by an administrator. A guide that is installed already stops the script
before it changes anything. What a reader keeps is not touched: two marked files prove it.
This script has not been run on a Windows yet; its grammar was read by a parser, no more.

.EXAMPLE
powershell -ExecutionPolicy Bypass -File try-install.ps1 -Folder C:\Users\me\Downloads\guide
#>
param(
    # The folder with the MSI, the setup program, the zip and SHA256SUMS.
    [Parameter(Mandatory)] [string] $Folder,
    # Where pictures and answers are put.
    [string] $Pictures = 'pictures'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = [System.Text.Encoding]::UTF8
$Folder = (Resolve-Path $Folder).Path
$Pictures = (New-Item -ItemType Directory -Force $Pictures).FullName
$script:Lines = @()

function Add-Line([string] $State, [string] $What, [string] $Detail = '') {
    $script:Lines += [pscustomobject]@{ State = $State; What = $What; Detail = $Detail }
    Write-Host ("{0,-9} {1} {2}" -f $State, $What, $Detail)
}

# One promise: what the block returns last is the detail, what it throws is the failure.
function Test-Promise([string] $What, [scriptblock] $Block) {
    try { Add-Line 'passed' $What ([string](@(& $Block) | Select-Object -Last 1)) }
    catch { Add-Line 'FAILED' $What $_.Exception.Message }
}

function Find-One([string] $Pattern) {
    $found = @(Get-ChildItem $Folder -Filter $Pattern -File)
    if ($found.Count -ne 1) { throw "$($found.Count) files are named $Pattern in $Folder" }
    $found[0].FullName
}

function Invoke-Installer([string] $Program, [string[]] $Words, [int[]] $Good = @(0)) {
    $run = Start-Process $Program -ArgumentList $Words -PassThru
    if (-not $run.WaitForExit(600000)) { $run.Kill(); throw "$Program did not end within 10 minutes" }
    if ($Good -notcontains $run.ExitCode) { throw "$Program ended with $($run.ExitCode)" }
    "exit code $($run.ExitCode)"
}

function Wait-Until([scriptblock] $Block, [int] $Seconds, [string] $Otherwise) {
    $end = (Get-Date).AddSeconds($Seconds)
    while (-not (& $Block)) {
        if ((Get-Date) -gt $end) { throw $Otherwise }
        Start-Sleep -Milliseconds 500
    }
}

# The command line program: one JSON object on its output.
function Get-Answer([string] $Place, [string[]] $Words) {
    $text = (& (Join-Path $Place 'ict-guide-cli.exe') --json @Words) -join "`n"
    if ($LASTEXITCODE -ne 0) { throw "$($Words[0]) ended with $LASTEXITCODE`: $text" }
    $text | ConvertFrom-Json
}

function Save-Screen([string] $File) {
    Add-Type -AssemblyName 'System.Windows.Forms'
    Add-Type -AssemblyName 'System.Drawing'
    $size = [System.Windows.Forms.SystemInformation]::VirtualScreen
    $picture = New-Object System.Drawing.Bitmap $size.Width, $size.Height
    $paper = [System.Drawing.Graphics]::FromImage($picture)
    $paper.CopyFromScreen($size.Location, [System.Drawing.Point]::Empty, $size.Size)
    $picture.Save((Join-Path $Pictures $File))
    $paper.Dispose(); $picture.Dispose()
}

# Start the guide as a person would, wait for its window, take a picture, close it.
function Open-Window([string] $Name, [scriptblock] $Start) {
    & $Start
    try {
        Wait-Until -Seconds 120 -Otherwise 'no window came within two minutes' -Block {
            @(Get-Process ict-guide -ErrorAction SilentlyContinue |
                Where-Object { $_.MainWindowHandle -ne 0 }).Count -gt 0
        }
        Start-Sleep -Seconds 5
        Save-Screen "$Name-window.png"
        $title = @(Get-Process ict-guide | Where-Object { $_.MainWindowTitle })[0].MainWindowTitle
        foreach ($one in @(Get-Process ict-guide)) { [void] $one.CloseMainWindow() }
        Wait-Until -Seconds 60 -Otherwise 'the window did not close within a minute' -Block {
            @(Get-Process ict-guide -ErrorAction SilentlyContinue).Count -eq 0
        }
        "the window is called: $title"
    }
    finally { Get-Process ict-guide -ErrorAction SilentlyContinue | Stop-Process -Force }
}

# What an installed guide must do, wherever it lies.
function Test-Program([string] $Name, [string] $Place) {
    Test-Promise "$Name`: the program examines itself" {
        $answer = Get-Answer $Place @('doctor')
        if (-not $answer.ok) { throw "doctor found something: $($answer | ConvertTo-Json -Depth 5)" }
        "Python $($answer.versions.python), PySide6 $($answer.versions.'pyside6-essentials')"
    }
    Test-Promise "$Name`: a search finds words typed in Latin letters" {
        $answer = Get-Answer $Place @('search', '--locale', 'mk', 'zrtvi')
        if ($answer.total -lt 1) { throw 'nothing was found' }
        "$($answer.total) results"
    }
    foreach ($locale in 'mk', 'sq', 'en') {
        Test-Promise "$Name`: a chapter is painted ($locale)" {
            $picture = Join-Path $Pictures "$Name-$locale.png"
            $address = "ict-guide:$locale/digital-evidence"
            $words = @('screenshot', 'reader', '--locale', $locale, '--place', $address)
            [void] (Get-Answer $Place ($words + @('--out', $picture)))
            if ((Get-Item $picture).Length -lt 20000) { throw 'the picture is nearly empty' }
            "$((Get-Item $picture).Length) bytes"
        }
    }
    Test-Promise "$Name`: the window opens and closes" {
        Open-Window $Name { Start-Process (Join-Path $Place 'ict-guide.exe') }
    }
}

$Keys = @(
    'Software\ICTGuide', 'Software\Classes\ict-guide', 'Software\Classes\ICTGuide.Pack',
    'Software\Classes\.guidepack', 'Software\Microsoft\Windows\CurrentVersion\Uninstall\ICTGuide'
)

function Get-Leftovers([string] $Place, [string] $Root) {
    $left = @($Keys | ForEach-Object { "${Root}:\$_" } | Where-Object { Test-Path $_ })
    # Not @(...).FullName: an empty folder, as an uninstaller leaves midway, has no such property.
    if (Test-Path $Place) {
        $left += @(Get-ChildItem $Place -Recurse -File | ForEach-Object { $_.FullName })
    }
    $left
}

function Test-Removed([string] $Name, [string] $Place, [string] $Root) {
    Test-Promise "$Name`: nothing is left, and what the reader keeps is" {
        # An uninstaller of NSIS goes on for a moment after the program that was started has ended.
        try {
            Wait-Until -Seconds 60 -Otherwise 'left' -Block {
                @(Get-Leftovers $Place $Root).Count -eq 0
            }
        }
        catch { throw "left: $((Get-Leftovers $Place $Root) -join ', ')" }
        foreach ($file in $Kept) { if (-not (Test-Path $file)) { throw "$file is gone" } }
    }
}

# Defender's own command; where it does not run, nothing is claimed.
function Test-Scan([string] $Path) {
    $what = "Defender finds nothing in $(Split-Path $Path -Leaf)"
    $tool = Join-Path $env:ProgramFiles 'Windows Defender\MpCmdRun.exe'
    if (-not (Test-Path $tool)) { Add-Line 'not tried' $what 'MpCmdRun.exe is not here'; return }
    $said = (& $tool -Scan -ScanType 3 -File $Path -DisableRemediation) -join ' '
    if ($LASTEXITCODE -eq 0) { Add-Line 'passed' $what; return }
    if ($said -match 'found [1-9]\d* threat') { Add-Line 'FAILED' $what $said; return }
    Add-Line 'not tried' $what "MpCmdRun ended with $LASTEXITCODE`: $said"
}

$installed = @('HKLM', 'HKCU' | ForEach-Object { "${_}:\Software\ICTGuide" } | Where-Object {
        (Test-Path $_) -and (Get-ItemProperty $_).PSObject.Properties['InstallDir']
    })
if ($installed.Count) { throw "The guide is installed here already. Remove it first." }

$Kept = @($env:APPDATA, $env:LOCALAPPDATA | ForEach-Object {
        $mine = New-Item -ItemType Directory -Force (Join-Path $_ 'ICTGuide')
        $file = Join-Path $mine.FullName 'kept-by-try-install.txt'
        Set-Content $file 'This file must survive every removal.'
        $file
    })

try {
    Test-Promise 'every file is as SHA256SUMS names it' {
        $sums = @(Get-Content (Join-Path $Folder 'SHA256SUMS'))
        foreach ($line in $sums) {
            $digest, $name = $line -split '  ', 2
            $found = (Get-FileHash (Join-Path $Folder $name) -Algorithm SHA256).Hash
            if ($found -ne $digest) { throw "$name is another file" }
        }
        "$($sums.Count) files"
    }
    foreach ($pattern in '*.msi', '*-setup.exe', '*-portable.zip') { Test-Scan (Find-One $pattern) }

    # Machine-wide, as a ministry pushes it.
    $who = [Security.Principal.WindowsPrincipal][Security.Principal.WindowsIdentity]::GetCurrent()
    if ($who.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) {
        $place = Join-Path $env:ProgramFiles 'ICTGuide'
        $log = Join-Path $Pictures 'msi.log'
        Test-Promise 'msi: it installs silently' {
            $words = @('/i', "`"$(Find-One '*.msi')`"", '/qn', '/norestart', '/l*v', "`"$log`"")
            Invoke-Installer 'msiexec.exe' $words @(0, 3010)
        }
        Test-Program 'msi' $place
        Test-Promise 'msi: an address opens the guide' {
            Open-Window 'msi-address' { Start-Process 'ict-guide:mk/digital-evidence' }
        }
        Test-Scan $place
        Test-Promise 'msi: it is removed silently' {
            $words = @('/x', "`"$(Find-One '*.msi')`"", '/qn', '/norestart')
            Invoke-Installer 'msiexec.exe' $words @(0, 3010)
        }
        Test-Removed 'msi' $place 'HKLM'
    }
    else { Add-Line 'not tried' 'msi' 'start this script as an administrator' }

    # For one user, without an administrator.
    $place = Join-Path $env:LOCALAPPDATA 'Programs\ICTGuide'
    Test-Promise 'setup: it installs silently for one user' {
        Invoke-Installer (Find-One '*-setup.exe') @('/S', '/CurrentUser')
    }
    Test-Program 'setup' $place
    Test-Promise 'setup: it is removed silently' {
        Invoke-Installer (Join-Path $place 'uninstall.exe') @('/S', '/CurrentUser')
    }
    Test-Removed 'setup' $place 'HKCU'

    # From a stick, in a folder with Cyrillic letters and blanks: "ICT stick" in Macedonian.
    $cyrillic = -join (0x418, 0x41A, 0x422, 0x20, 0x441, 0x442, 0x438, 0x43A | ForEach-Object { [char]$_ })
    $stick = Join-Path ([IO.Path]::GetTempPath()) $cyrillic
    Test-Promise 'portable: it unpacks' { Expand-Archive (Find-One '*-portable.zip') $stick -Force }
    $own = @(Get-ChildItem $stick -Recurse -Filter 'ict-guide-cli.exe' -ErrorAction SilentlyContinue)
    if ($own.Count -eq 1) {
        Test-Program 'portable' $own[0].DirectoryName
        Test-Promise 'portable: what it keeps stays on the stick' {
            if (-not (Test-Path (Join-Path $own[0].DirectoryName 'data'))) { throw 'no folder data' }
        }
    }
    else { Add-Line 'FAILED' 'portable' "$($own.Count) programs were unpacked" }
    Remove-Item $stick -Recurse -Force -ErrorAction SilentlyContinue
}
finally { $Kept | ForEach-Object { Remove-Item $_ -ErrorAction SilentlyContinue } }

$script:Lines | ConvertTo-Json | Set-Content (Join-Path $Pictures 'lines.json') -Encoding utf8
$failed = @($script:Lines | Where-Object State -EQ 'FAILED').Count
$untried = @($script:Lines | Where-Object State -EQ 'not tried').Count
Write-Host "$($script:Lines.Count) lines, $failed failed, $untried not tried"
exit $failed
