; What may stand in the way of the setup program: a guide that is open, files of others in the chosen
; folder, an older or newer version, and an installation of another kind.
;
; It deletes nothing itself: an older version is removed by its own uninstaller. Included by setup.nsi
; after the defines, the words and the lists of files that it uses.

; Say something and end with an exit code; a silent run only ends.
!macro REFUSE TEXT CODE
  MessageBox MB_OK|MB_ICONSTOP "${TEXT}" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend
!define Refuse "!insertmacro REFUSE"

; Kinds of files and addresses have changed (SHCNE_ASSOCCHANGED).
!macro TELL_SHELL
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

; Windows lets nobody write to a program that runs: if the launchers can be opened for writing,
; the guide is closed. $R0 is the folder.
!macro RUNNING_FUNCTION UN
Function ${UN}RefuseWhileOpen
  Push $0
  again:
  StrCpy $0 ""
  !insertmacro PROBE "${PROGRAM}.exe"
  !insertmacro PROBE "${PROGRAM}-cli.exe"
  ${If} $0 != ""
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(GUIDE_RUNS)" /SD IDCANCEL IDRETRY again
    SetErrorLevel ${EXIT_RUNS}
    Quit
  ${EndIf}
  Pop $0
FunctionEnd
!macroend
!macro PROBE NAME
  ${If} ${FileExists} "$R0\${NAME}"
    ClearErrors
    FileOpen $1 "$R0\${NAME}" a
    ${If} ${Errors}
      StrCpy $0 "open"
    ${Else}
      FileClose $1
    ${EndIf}
  ${EndIf}
!macroend
!insertmacro RUNNING_FUNCTION ""
!insertmacro RUNNING_FUNCTION "un."

; Leaves in $R2 the first file in the chosen folder that would be overwritten and is not ours, or
; nothing. A folder that is registered as ours may hold our own files, whole or in part.
Function FindForeign
  StrCpy $R2 ""
  ReadRegStr $0 HKCU "${OWN_KEY}" "InstallDir"
  ${If} $0 == $INSTDIR
    Return
  ${EndIf}
  ${If} $MultiUser.InstallMode == "AllUsers"
    ReadRegStr $0 HKLM "${OWN_KEY}" "InstallDir"
    ${If} $0 == $INSTDIR
      Return
    ${EndIf}
  ${EndIf}
  !insertmacro FIND_FOREIGN
FunctionEnd

Function LeaveFolder
  Call FindForeign
  ${If} $R2 != ""
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(FOLDER_TAKEN)"
    Abort
  ${EndIf}
FunctionEnd

; An older version, or the copy of one user, is removed by its own uninstaller, which knows its own
; files. $R0 is its folder and $R3 for whom it was installed.
Function RemoveOlder
  Call RefuseWhileOpen
  ReadRegStr $R8 HKCU "${OWN_KEY}" "SetupLanguage"
  ExecWait '"$R0\uninstall.exe" /S /$R3 _?=$R0' $R1
  ${If} $R1 != 0
    ${Refuse} "$(OLD_STAYS)" ${EXIT_OLD}
  ${EndIf}
  Delete "$R0\uninstall.exe"
  RMDir "$R0"
  ${If} $R8 != ""
    WriteRegStr HKCU "${OWN_KEY}" "SetupLanguage" $R8
  ${EndIf}
FunctionEnd

; One guide on a computer is enough: what is there already decides what happens. It refuses a step
; back, asks before a second copy for one user, and before it removes this user's copy for one that
; all users have.
!macro REFUSE_NEWER ROOT
  ReadRegStr $0 ${ROOT} "${OWN_KEY}" "Version"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 = 1
      ${Refuse} "$(NEWER)" ${EXIT_OTHER}
    ${EndIf}
  ${EndIf}
!macroend

Function SettleWithOthers
  !insertmacro REFUSE_NEWER HKCU
  ReadRegStr $R0 HKCU "${OWN_KEY}" "InstallDir"
  ${If} $MultiUser.InstallMode == "AllUsers"
    ReadRegStr $0 HKLM "${OWN_KEY}" "Installer"
    ${If} $0 == "msi"
      ${Refuse} "$(OTHER_MSI)" ${EXIT_OTHER}
    ${EndIf}
    !insertmacro REFUSE_NEWER HKLM
    ${If} $R0 != ""
    ${AndIf} ${FileExists} "$R0\uninstall.exe"
      MessageBox MB_OKCANCEL|MB_ICONINFORMATION "$(OWN_COPY)" /SD IDOK IDOK moved
      SetErrorLevel 1
      Quit
      moved:
    ${EndIf}
  ${ElseIf} $R0 == ""
    ReadRegStr $0 HKLM "${OWN_KEY}" "Version"
    ${If} $0 != ""
      MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(SHARED_COPY)" /SD IDNO IDYES second
      SetErrorLevel ${EXIT_OTHER}
      Quit
      second:
    ${EndIf}
  ${EndIf}
FunctionEnd
