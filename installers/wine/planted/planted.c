/* For trials under wine only, never shipped: a library that nobody should load. It is laid where a
 * careless program would find it, under the name of one that the program needs, and leaves a file
 * behind when it was loaded. The file's name comes from the variable ICT_GUIDE_PLANTED.
 */
#define WIN32_LEAN_AND_MEAN
#include <windows.h>

BOOL WINAPI DllMain(HINSTANCE self, DWORD reason, LPVOID more) {
    (void)self, (void)more;
    static char name[MAX_PATH];
    DWORD length = GetEnvironmentVariableA("ICT_GUIDE_PLANTED", name, sizeof name);
    if (reason != DLL_PROCESS_ATTACH || !length || length >= sizeof name)
        return TRUE;
    HANDLE mark = CreateFileA(name, GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);
    if (mark != INVALID_HANDLE_VALUE)
        CloseHandle(mark);
    return TRUE;
}
