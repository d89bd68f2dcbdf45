; The Windows setup program: a wizard in Macedonian, Albanian and English, for one user or for all.
;
; It never touches what readers keep, deletes only the files that it laid itself, one by one, and
; opens no connection. Compiled by scripts/installers/nsis.py, which gives every define below:
;   VERSION, VERSION_FOUR, SIZE_KB, OUTPUT, ARCHITECTURE, ICON, SIDE_PICTURE, FILES
;   (lists of the staged files), WORDS (our sentences), LANGUAGES (folder), PROGRAM, FOLDER, PUBLISHER
;
; Silent: /S with /CurrentUser or /AllUsers, and /D=C:\any folder as the last word. Exit codes:
;   0 done · 1 cancelled · 2 not done · 3 this Windows is too old or 32-bit · 4 the guide is open
;   5 an administrator is needed · 6 another installation of the guide is in the way: a newer one,
;   the MSI, or, for one user, one for all users · 7 the older version could not be removed · 8 the
;   folder holds files of others, or nothing can be installed there

Unicode true
Target ${ARCHITECTURE}
ManifestDPIAware true
ManifestSupportedOS Win10
ManifestLongPathAware true
XPStyle on
CRCCheck on
AllowSkipFiles off
ShowInstDetails nevershow
ShowUninstDetails nevershow

!define EXIT_WINDOWS 3
!define EXIT_RUNS 4
!define EXIT_RIGHTS 5
!define EXIT_OTHER 6
!define EXIT_OLD 7
!define EXIT_FOLDER 8
!define OWN_KEY "Software\${FOLDER}"
!define ARP_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${FOLDER}"
!define SCHEME_KEY "Software\Classes\${PROGRAM}"
!define SUFFIX_KEY "Software\Classes\.guidepack"
!define PACK_ID "${FOLDER}.Pack"
!define PACK_KEY "Software\Classes\${PACK_ID}"

Name "$(PRODUCT)"
OutFile "${OUTPUT}"
BrandingText "$(PRODUCT) ${VERSION}"
; Never installed to: it says that no /D= was given, and makes a folder chosen from the list end in
; the program's own name, so that files do not mix with what else lies there.
!define UNTOLD "$WINDIR\${FOLDER}"
InstallDir "${UNTOLD}"

!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_INSTALLMODE_INSTDIR "${FOLDER}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${OWN_KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallDir"
; Whoever has the guide for all users is offered the same again.
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${OWN_KEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallDir"
!include MultiUser.nsh
!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh
!include x64.nsh

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE_PICTURE}"
!define MUI_WELCOMEFINISHPAGE_BITMAP_STRETCH AspectFitHeight
!define MUI_ABORTWARNING
!define MUI_UNABORTWARNING
!define MUI_CUSTOMFUNCTION_GUIINIT FrontWindow
!define MUI_WELCOMEPAGE_TITLE "$(WELCOME_TITLE)"
!define MUI_WELCOMEPAGE_TEXT "$(WELCOME_TEXT)"
!define MUI_FINISHPAGE_TITLE "$(FINISH_TITLE)"
!define MUI_FINISHPAGE_TEXT "$(FINISH_TEXT)"
!define MUI_FINISHPAGE_TEXT_LARGE
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_TEXT "$(FINISH_RUN)"
!define MUI_FINISHPAGE_RUN_FUNCTION OpenGuide
; The language that was chosen once is not asked again, and the uninstaller speaks it.
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "${OWN_KEY}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "SetupLanguage"
!define MUI_LANGDLL_ALLLANGUAGES
!define MUI_LANGDLL_WINDOWTITLE "ICT Guide ${VERSION}"
!define MUI_LANGDLL_INFO "Јазик · Gjuha · Language"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE LeaveFolder
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(REMOVE_TEXT)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGEEX "${LANGUAGES}" "Macedonian"
!insertmacro MUI_LANGUAGEEX "${LANGUAGES}" "Albanian"
!include "${WORDS}"
!include "${FILES}"
!insertmacro MUI_RESERVEFILE_LANGDLL

VIProductVersion "${VERSION_FOUR}"
VIAddVersionKey /LANG=1033 "ProductName" "ICT Guide"
VIAddVersionKey /LANG=1033 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "FileDescription" "ICT Guide setup"
VIAddVersionKey /LANG=1033 "CompanyName" "${PUBLISHER}"
VIAddVersionKey /LANG=1033 "LegalCopyright" "Licences: see the folder licenses"
VIAddVersionKey /LANG=1033 "Comments" "Independent, unofficial edition"

!include "${__FILEDIR__}/setup-checks.nsh"

Function FrontWindow
  BringToFront
FunctionEnd

; Started through the desktop's own process, so that a guide opened from an administrator's setup
; does not run with an administrator's rights.
Function OpenGuide
  Exec '"$WINDIR\explorer.exe" "$INSTDIR\${PROGRAM}.exe"'
FunctionEnd

; For all users, but not an administrator: say so before anything else asks.
!macro ADMIN_CHECK
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/AllUsers" $1
  ${IfNot} ${Errors}
    UserInfo::GetAccountType
    Pop $1
    ${If} $1 != "Admin"
      ${Refuse} "$(NEEDS_ADMIN)" ${EXIT_RIGHTS}
    ${EndIf}
  ${EndIf}
  ClearErrors
!macroend

Function .onInit
  SetRegView 64
  ; Kept before MultiUser.nsh chooses a folder: /D= has been read by now.
  StrCpy $R9 $INSTDIR
  ${If} $R9 == "${UNTOLD}"
    StrCpy $R9 ""
  ${EndIf}
  !insertmacro MUI_LANGDLL_DISPLAY
  ${IfNot} ${RunningX64}
    ${Refuse} "$(NEEDS_64)" ${EXIT_WINDOWS}
  ${EndIf}
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${AtLeastBuild} 17763
    ${Refuse} "$(NEEDS_1809)" ${EXIT_WINDOWS}
  ${EndIf}
  ; NSIS drops a folder that it cannot install to, such as a drive, and would take another one.
  System::Call 'kernel32::GetCommandLine() t .r0'
  ${WordFind} "$0" " /D=" "E+1{" $1
  ${IfNot} ${Errors}
  ${AndIf} $R9 == ""
    ${Refuse} "$(FOLDER_CANNOT)" ${EXIT_FOLDER}
  ${EndIf}
  !insertmacro ADMIN_CHECK
  !insertmacro MULTIUSER_INIT
  ${If} $R9 != ""
    StrCpy $INSTDIR $R9
  ${EndIf}
FunctionEnd

; What is under way in a few words, not file by file.
!macro WORKING TEXT
  SetDetailsPrint textonly
  DetailPrint "${TEXT}"
  SetDetailsPrint none
!macroend

Section "-guide"
  Call SettleWithOthers
  Call FindForeign
  ${If} $R2 != ""
    ${Refuse} "$(FOLDER_TAKEN)" ${EXIT_FOLDER}
  ${EndIf}
  StrCpy $R0 $INSTDIR
  Call RefuseWhileOpen

  !insertmacro WORKING "$(LAYING)"
  StrCpy $R3 "CurrentUser"
  ReadRegStr $R0 HKCU "${OWN_KEY}" "InstallDir"
  ${If} $R0 != ""
  ${AndIf} ${FileExists} "$R0\uninstall.exe"
    Call RemoveOlder
  ${EndIf}
  StrCpy $R3 "AllUsers"
  ReadRegStr $R0 HKLM "${OWN_KEY}" "InstallDir"
  ${If} $MultiUser.InstallMode == "AllUsers"
  ${AndIf} $R0 != ""
  ${AndIf} ${FileExists} "$R0\uninstall.exe"
    Call RemoveOlder
  ${EndIf}

  ; First of all, so that a run after one that broke off knows these files for ours.
  WriteRegStr SHCTX "${OWN_KEY}" "InstallDir" "$INSTDIR"
  WriteRegStr SHCTX "${OWN_KEY}" "Installer" "setup"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  SetOverwrite on
  !insertmacro LAY_FILES
  SetOutPath "$INSTDIR"
  CreateShortcut "$SMPROGRAMS\$(PRODUCT).lnk" "$INSTDIR\${PROGRAM}.exe" "" "$INSTDIR\${PROGRAM}.exe" 0 SW_SHOWNORMAL "" "$(HINT)"

  WriteRegStr SHCTX "${OWN_KEY}" "Version" "${VERSION}"
  WriteRegStr SHCTX "${SCHEME_KEY}" "" "URL:ICT Guide"
  WriteRegStr SHCTX "${SCHEME_KEY}" "URL Protocol" ""
  WriteRegStr SHCTX "${SCHEME_KEY}\DefaultIcon" "" "$INSTDIR\${PROGRAM}.exe,0"
  WriteRegStr SHCTX "${SCHEME_KEY}\shell\open\command" "" '"$INSTDIR\${PROGRAM}.exe" open -- "%1"'
  WriteRegStr SHCTX "${SUFFIX_KEY}" "" "${PACK_ID}"
  WriteRegStr SHCTX "${SUFFIX_KEY}" "Content Type" "application/vnd.ict-guide.pack+zip"
  WriteRegStr SHCTX "${PACK_KEY}" "" "$(PACK)"
  WriteRegStr SHCTX "${PACK_KEY}\DefaultIcon" "" "$INSTDIR\${PROGRAM}.exe,0"
  WriteRegStr SHCTX "${PACK_KEY}\shell\open\command" "" '"$INSTDIR\${PROGRAM}.exe" open -- "%1"'

  WriteRegStr SHCTX "${ARP_KEY}" "DisplayName" "$(PRODUCT)"
  WriteRegStr SHCTX "${ARP_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${ARP_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM}.exe,0"
  WriteRegStr SHCTX "${ARP_KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr SHCTX "${ARP_KEY}" "Comments" "$(COMMENTS)"
  WriteRegStr SHCTX "${ARP_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${ARP_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${ARP_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${ARP_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${ARP_KEY}" "NoRepair" 1
  WriteRegDWORD SHCTX "${ARP_KEY}" "EstimatedSize" ${SIZE_KB}
  !insertmacro TELL_SHELL
  SetDetailsPrint textonly
SectionEnd

Function un.onInit
  SetRegView 64
  !insertmacro MUI_UNGETLANGUAGE
  ; Whatever it is told: it removes for whom it was installed.
  StrCpy $R9 $INSTDIR
  ReadRegStr $0 HKLM "${OWN_KEY}" "InstallDir"
  ReadRegStr $R8 HKCU "${OWN_KEY}" "InstallDir"
  !insertmacro MULTIUSER_UNINIT
  ${If} $R8 == $R9
    Call un.MultiUser.InstallMode.CurrentUser
  ${ElseIf} $0 == $R9
    UserInfo::GetAccountType
    Pop $1
    ${If} $1 != "Admin"
      ${Refuse} "$(NEEDS_ADMIN)" ${EXIT_RIGHTS}
    ${EndIf}
    Call un.MultiUser.InstallMode.AllUsers
  ${EndIf}
  StrCpy $INSTDIR $R9
FunctionEnd

Section "Uninstall"
  StrCpy $R0 $INSTDIR
  Call un.RefuseWhileOpen
  SetOutPath "$TEMP"
  !insertmacro WORKING "$(REMOVING)"
  !insertmacro DELETE_FILES
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  !insertmacro DELETE_SHORTCUTS

  ; Addresses and packs are forgotten only where they still lead to this folder.
  StrCpy $R1 '"$INSTDIR\${PROGRAM}.exe" open -- "%1"'
  ReadRegStr $0 SHCTX "${SCHEME_KEY}\shell\open\command" ""
  ${If} $0 == $R1
    DeleteRegKey SHCTX "${SCHEME_KEY}"
  ${EndIf}
  ReadRegStr $0 SHCTX "${PACK_KEY}\shell\open\command" ""
  ${If} $0 == $R1
    DeleteRegKey SHCTX "${PACK_KEY}"
    ReadRegStr $0 SHCTX "${SUFFIX_KEY}" ""
    ${If} $0 == "${PACK_ID}"
      DeleteRegValue SHCTX "${SUFFIX_KEY}" ""
      DeleteRegValue SHCTX "${SUFFIX_KEY}" "Content Type"
      DeleteRegKey /ifempty SHCTX "${SUFFIX_KEY}"
    ${EndIf}
  ${EndIf}
  DeleteRegKey SHCTX "${ARP_KEY}"
  DeleteRegValue SHCTX "${OWN_KEY}" "InstallDir"
  DeleteRegValue SHCTX "${OWN_KEY}" "Installer"
  DeleteRegValue SHCTX "${OWN_KEY}" "Version"
  DeleteRegKey /ifempty SHCTX "${OWN_KEY}"
  DeleteRegValue HKCU "${OWN_KEY}" "SetupLanguage"
  DeleteRegKey /ifempty HKCU "${OWN_KEY}"
  !insertmacro TELL_SHELL
  SetDetailsPrint textonly
SectionEnd
