/* For trials under wine only, never shipped: stands in for the icuuc.dll that Windows 10 has since
 * version 1703 and wine 8 lacks, so that Qt6Core.dll can be loaded.
 *
 * It converts nothing: every converter is refused, as ICU refuses an unknown name. Qt then has its
 * own encodings (UTF-8, UTF-16, Latin 1), which are all that the guide uses.
 */
#define EXPORT __declspec(dllexport)
/* ICU's code for what it does not support. */
#define UNSUPPORTED 16

typedef void *Any;

static void refuse(int *error) {
    if (error)
        *error = UNSUPPORTED;
}

EXPORT Any ucnv_open(const char *name, int *error) {
    (void)name;
    refuse(error);
    return 0;
}

EXPORT void ucnv_close(Any converter) { (void)converter; }
EXPORT void ucnv_reset(Any converter) { (void)converter; }
EXPORT int ucnv_countAvailable(void) { return 0; }

EXPORT const char *ucnv_getAvailableName(int number) {
    (void)number;
    return 0;
}

EXPORT const char *ucnv_getName(Any converter, int *error) {
    (void)converter;
    refuse(error);
    return 0;
}

EXPORT const char *ucnv_getStandardName(const char *name, const char *standard, int *error) {
    (void)name, (void)standard;
    refuse(error);
    return 0;
}

EXPORT signed char ucnv_getMaxCharSize(Any converter) {
    (void)converter;
    return 1;
}

EXPORT int ucnv_toUCountPending(Any converter, int *error) {
    (void)converter;
    refuse(error);
    return 0;
}

/* The rest needs a converter, which nobody ever gets: that it exists is enough. */
#define NEVER_CALLED(name) \
    EXPORT void name(void) {}

NEVER_CALLED(ucnv_cbFromUWriteUChars)
NEVER_CALLED(ucnv_cbToUWriteUChars)
NEVER_CALLED(ucnv_fromUnicode)
NEVER_CALLED(ucnv_getFromUCallBack)
NEVER_CALLED(ucnv_getToUCallBack)
NEVER_CALLED(ucnv_setFromUCallBack)
NEVER_CALLED(ucnv_setToUCallBack)
NEVER_CALLED(ucnv_toUnicode)
NEVER_CALLED(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
NEVER_CALLED(UCNV_TO_U_CALLBACK_SUBSTITUTE)
