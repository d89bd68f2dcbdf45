/* A stand-in for python313.dll: says which words it was started with, and ends with their count. */
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

__declspec(dllexport) int Py_Main(int count, wchar_t **words) {
    for (int i = 1; i < count; i++)
        printf("%ls|", words[i]);
    /* The system's own table: this C library keeps a copy of it from before. */
    static wchar_t value[64];
    for (int i = 0; i < 2; i++)
        if (GetEnvironmentVariableW(i ? L"QT_PLUGIN_PATH" : L"pythonhome", value, 64))
            printf("left over: %ls", value);
    return count;
}
