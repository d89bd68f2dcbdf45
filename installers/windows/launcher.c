/* Starts the guide with the Python that lies beside it: ict-guide.exe, and with -DCONSOLE
 * ict-guide-cli.exe, which keeps the terminal's input, output and exit code.
 *
 * It reads no registry, no PATH and no PYTHON or QT variable, and looks for libraries nowhere but
 * in the program's own folder and in System32. What it needs and cannot find, it says; it never
 * looks for another copy.
 *
 * PYTHON_TAG comes from the compiler's command line, e.g. L"313" for Python 3.13.
 */
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <shellapi.h>
#include <wchar.h>

/* The longest path that Windows knows, in characters, with the last zero. */
#define LONGEST 32768
/* Room below LONGEST for the longest name that is put after the program's folder. */
#define ROOM 64
/* Windows 10, version 1809: the oldest that Qt 6.11 supports. */
#define OLDEST_MAJOR 10
#define OLDEST_BUILD 17763
/* The last record of a zip file without a comment, in bytes. */
#define ZIP_END 22
/* The program sets this variable once it has told the reader itself why it ends. */
#define TOLD L"ICT_GUIDE_TOLD"

typedef int(__cdecl *PyMain)(int, wchar_t **);
typedef LONG(WINAPI *GetVersionOfWindows)(OSVERSIONINFOW *);
typedef BOOL(WINAPI *SetDirectories)(DWORD);
typedef DLL_DIRECTORY_COOKIE(WINAPI *AddDirectory)(PCWSTR);

static wchar_t program[LONGEST];
static wchar_t folder[LONGEST];
static wchar_t path[LONGEST];

/* Every file that must be there before Python can say anything itself; the last is Qt's door to the
 * screen, without which Qt would end us with a box in English. */
static const wchar_t *const needed[] = {
    L"runtime\\python" PYTHON_TAG L".dll", L"runtime\\python3.dll",
    L"runtime\\vcruntime140.dll",          L"runtime\\python" PYTHON_TAG L".zip",
    L"runtime\\python" PYTHON_TAG L"._pth",
    L"runtime\\site\\PySide6\\plugins\\platforms\\qwindows.dll",
};

/* Where Qt's own libraries and those of its plugins lie; nothing else in the folder holds any. */
static const wchar_t *const libraries[] = {L"runtime\\site\\PySide6",
                                           L"runtime\\site\\shiboken6"};

static const wchar_t damaged[] =
    L"ИКТ-прирачникот не може да се отвори: дел од програмот недостасува или е оштетен.\n"
    L"Инсталирајте го програмот повторно. Ако го користите од USB-меморија, копирајте ја "
    L"целата папка повторно. Вашите белешки нема да се избришат.\n\n"
    L"Doracaku për TIK-un nuk hapet: një pjesë e programit mungon ose është e dëmtuar.\n"
    L"Instalojeni programin përsëri. Nëse e përdorni nga një USB, kopjojeni përsëri të gjithë "
    L"dosjen. Shënimet tuaja nuk do të fshihen.\n\n"
    L"The ICT Guide cannot be opened: a part of the program is missing or damaged.\n"
    L"Install the program again. If you use it from a USB stick, copy the whole folder again. "
    L"Your notes will not be deleted.\n\n";

static const wchar_t too_old[] =
    L"За ИКТ-прирачникот е потребен Windows 10, верзија 1809 или понова. Ако немате понов компјутер, "
    L"замолете го лицето што ви го дало програмот да ви го зачува како PDF она што ви треба.\n\n"
    L"Doracaku për TIK-un kërkon Windows 10, versionin 1809 ose më të ri. Nëse nuk keni kompjuter "
    L"më të ri, kërkojini personit që jua dha programin t’jua ruajë si PDF pjesët që ju duhen.\n\n"
    L"The ICT Guide needs Windows 10, version 1809 or newer. If you have no newer computer, ask the "
    L"person who gave you the program to save what you need as a PDF.\n";

#ifndef CONSOLE
static const wchar_t ended[] =
    L"ИКТ-прирачникот се затвори поради грешка. Ако се повтори, инсталирајте го програмот повторно; "
    L"вашите белешки нема да се избришат. Причината ја кажува командата „ict-guide-cli.exe doctor“ "
    L"во терминал.\n\n"
    L"Doracaku për TIK-un u mbyll për shkak të një gabimi. Nëse përsëritet, instalojeni programin "
    L"përsëri; shënimet tuaja nuk do të fshihen. Shkakun e tregon komanda “ict-guide-cli.exe doctor” "
    L"në terminal.\n\n"
    L"The ICT Guide closed because of an error. If it happens again, install the program again; "
    L"your notes will not be deleted. The command “ict-guide-cli.exe doctor” in a terminal tells "
    L"the reason.\n";
#endif

#ifdef CONSOLE
/* Write words to the terminal as they are, or to a file or pipe as UTF-8. */
static void print(const wchar_t *words) {
    static char bytes[4 * LONGEST];
    HANDLE out = GetStdHandle(STD_ERROR_HANDLE);
    DWORD mode, written;
    if (GetConsoleMode(out, &mode)) {
        WriteConsoleW(out, words, (DWORD)wcslen(words), &written, NULL);
        return;
    }
    int size = WideCharToMultiByte(CP_UTF8, 0, words, -1, bytes, sizeof bytes, NULL, NULL);
    if (size > 1)
        WriteFile(out, bytes, (DWORD)size - 1, &written, NULL);
}
#endif

/* Say why the program cannot go on, and which file it is about; the exit code is 1. */
static int refuse(const wchar_t *words, const wchar_t *about) {
#ifdef CONSOLE
    print(words);
    print(about);
    print(L"\n");
#else
    static wchar_t whole[2 * LONGEST];
    wcscpy(whole, words);
    wcscat(whole, about);
    MessageBoxW(NULL, whole, L"ИКТ-прирачник · Doracak për TIK-un · ICT Guide",
                MB_OK | MB_ICONERROR | MB_SETFOREGROUND);
#endif
    return 1;
}

static BOOL windows_is_too_old(HMODULE nt) {
    OSVERSIONINFOW found = {.dwOSVersionInfoSize = sizeof found};
    GetVersionOfWindows ask = (GetVersionOfWindows)(void *)GetProcAddress(nt, "RtlGetVersion");
    if (!ask || ask(&found))
        return TRUE;
    return found.dwMajorVersion < OLDEST_MAJOR || found.dwBuildNumber < OLDEST_BUILD;
}

/* Let no library be loaded from the current folder, from PATH, or from the folder of another
 * program; from here on only System32 and folders that the program names itself count. */
static BOOL confine(void) {
    HMODULE kernel = GetModuleHandleW(L"kernel32.dll");
    /* Looked up, not linked: an unpatched Windows 7 lacks it, and shall hear our own words. */
    SetDirectories set = (SetDirectories)(void *)GetProcAddress(kernel, "SetDefaultDllDirectories");
    return set && set(LOAD_LIBRARY_SEARCH_SYSTEM32 | LOAD_LIBRARY_SEARCH_USER_DIRS) &&
           SetDllDirectoryW(L"");
}

/* Forget what other programs told Python and Qt, e.g. from where to load plugins. */
static void clear_environment(void) {
    static const wchar_t *const begins[] = {L"PYTHON", L"PYSIDE", L"QT_", L"QML", TOLD};
    static wchar_t name[LONGEST];
    wchar_t *all = GetEnvironmentStringsW();
    for (wchar_t *one = all; one && *one; one += wcslen(one) + 1) {
        /* Hidden variables such as "=C:=C:\x" begin with the sign itself. */
        size_t length = wcscspn(one + 1, L"=") + 1;
        if (length >= LONGEST)
            continue;
        wmemcpy(name, one, length);
        name[length] = 0;
        for (size_t i = 0; i < sizeof begins / sizeof *begins; i++)
            if (!_wcsnicmp(name, begins[i], wcslen(begins[i])))
                SetEnvironmentVariableW(name, NULL);
    }
    if (all)
        FreeEnvironmentStringsW(all);
}

static const wchar_t *inside(const wchar_t *name) {
    wcscpy(path, folder);
    wcscat(path, name);
    return path;
}

static BOOL find_folder(void) {
    DWORD length = GetModuleFileNameW(NULL, program, LONGEST - ROOM);
    if (!length || length >= LONGEST - ROOM)
        return FALSE;
    wcscpy(folder, program);
    wchar_t *last = wcsrchr(folder, L'\\');
    if (!last)
        return FALSE;
    last[1] = 0;
    return TRUE;
}

/* Let Qt's plugins find Qt; FALSE when a folder is not there. */
static BOOL add_libraries(void) {
    HMODULE kernel = GetModuleHandleW(L"kernel32.dll");
    AddDirectory add = (AddDirectory)(void *)GetProcAddress(kernel, "AddDllDirectory");
    for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++)
        if (!add || !add(inside(libraries[i])))
            return FALSE;
    return TRUE;
}

/* Whether the archive of Python's own modules goes to its end; Python could not tell us itself. */
static BOOL archive_is_whole(void) {
    char end[ZIP_END];
    DWORD got = 0;
    HANDLE file = CreateFileW(inside(L"runtime\\python" PYTHON_TAG L".zip"), GENERIC_READ,
                              FILE_SHARE_READ, NULL, OPEN_EXISTING, 0, NULL);
    if (file == INVALID_HANDLE_VALUE)
        return FALSE;
    LARGE_INTEGER back = {.QuadPart = -ZIP_END};
    BOOL read = SetFilePointerEx(file, back, NULL, FILE_END) &&
                ReadFile(file, end, ZIP_END, &got, NULL) && got == ZIP_END;
    CloseHandle(file);
    return read && end[0] == 'P' && end[1] == 'K' && end[2] == 5 && end[3] == 6;
}

/* Hand the words that were typed to Python, unchanged, and wait until the program ends. */
static int start(PyMain run) {
    static wchar_t *const before[] = {program, L"-I", L"-B", L"-X", L"utf8", L"-m", L"app"};
    enum { BEFORE = sizeof before / sizeof *before };
    int typed = 0, count = BEFORE;
    wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &typed);
    if (!words)
        return refuse(damaged, program);
    wchar_t **all = HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY,
                              ((size_t)BEFORE + (size_t)typed + 1) * sizeof *all);
    if (!all)
        return refuse(damaged, program);
    for (int i = 0; i < BEFORE; i++)
        all[i] = before[i];
    for (int i = 1; i < typed; i++)
        all[count++] = words[i];
    return run(count, all);
}

#ifndef CONSOLE
/* Never vanish without a word: the program says itself why it ends, or we do. */
static void account_for(int code) {
    SetLastError(ERROR_SUCCESS);
    GetEnvironmentVariableW(TOLD, NULL, 0);
    if (code && GetLastError() == ERROR_ENVVAR_NOT_FOUND)
        refuse(ended, L"");
}
#endif

static int guide(void) {
    /* A library that is no library shall be told of by us, not by a box of the system's. */
    SetErrorMode(SEM_FAILCRITICALERRORS);
    if (windows_is_too_old(GetModuleHandleW(L"ntdll.dll")) || !confine())
        return refuse(too_old, L"");
    if (!find_folder())
        return refuse(damaged, L"");
    clear_environment();
    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++)
        if (GetFileAttributesW(inside(needed[i])) == INVALID_FILE_ATTRIBUTES)
            return refuse(damaged, path);
    if (!archive_is_whole() || !add_libraries())
        return refuse(damaged, path);
    HMODULE python = LoadLibraryExW(inside(needed[0]), NULL,
                                    LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32);
    PyMain run = python ? (PyMain)(void *)GetProcAddress(python, "Py_Main") : NULL;
    if (!run)
        return refuse(damaged, path);
    int code = start(run);
#ifndef CONSOLE
    account_for(code);
#endif
    return code;
}

#ifdef CONSOLE
int wmain(void) { return guide(); }
#else
int WINAPI wWinMain(HINSTANCE self, HINSTANCE before, PWSTR words, int show) {
    (void)self, (void)before, (void)words, (void)show;
    return guide();
}
#endif
