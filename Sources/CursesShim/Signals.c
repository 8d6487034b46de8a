#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define _DARWIN_C_SOURCE 1
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "CursesShim.h"
#include "Restoring.h"

/* A second request to end is obeyed at once when the first is this old: the loop hangs. Younger ones are the same
   event told twice (a closed window sends SIGHUP from the kernel and from the shell). */
enum { HANGS_AFTER_MILLISECONDS = 500 };

static const int crashes[] = {SIGSEGV, SIGILL, SIGABRT, SIGBUS, SIGTRAP, SIGFPE};
static const int requests[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
static const int news[] = {SIGWINCH, SIGTSTP, SIGCONT};
static const int ignored[] = {SIGPIPE, SIGXFSZ};
#define COUNT(list) (sizeof(list) / sizeof *(list))

static struct sigaction before[NSIG];
static int are_caught;
static int notices[2] = {-1, -1};
static int errors_before = -1;
static char handler_stack[65536];

static const char *volatile restore_bytes;
static volatile size_t restore_count;
static struct termios restore_settings;
static volatile long long first_request;

void restoring_set(const char *bytes, size_t count, const struct termios *settings) {
  restore_bytes = NULL;
  if (settings) restore_settings = *settings;
  restore_count = count;
  restore_bytes = bytes;
}

/* Everything from here to `crashed` runs in signal handlers: only calls POSIX allows there. */

static void give_back(void) {
  const char *bytes = restore_bytes;
  size_t left = restore_count;
  pid_t foreground = tcgetpgrp(STDIN_FILENO);
  restore_bytes = NULL;
  if (!bytes || (foreground > 0 && foreground != getpgrp())) return;
  while (left > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, left);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) break;
    bytes += written;
    left -= (size_t)written;
  }
  /* What was typed or pasted for us must not reach a shell. */
  tcflush(STDIN_FILENO, TCIFLUSH);
  tcsetattr(STDIN_FILENO, TCSANOW, &restore_settings);
}

static void leave_by(int signal_number) {
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigset_t only;
#ifdef __linux__
  /* A core limit of 0 does not hold where cores are piped to a program. */
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
  sigaction(signal_number, &action, NULL);
  sigemptyset(&only);
  sigaddset(&only, signal_number);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  raise(signal_number);
}

/* Two copies, so that a crash while one is being written finds the other. */
static struct {
  char path[4096];
  uint8_t bytes[65536];
  size_t count;
} last_words[2];
static volatile int last_words_at = -1;

static void write_last_words(void) {
  int at = last_words_at;
  last_words_at = -1;
  if (at < 0) return;
  /* "…0.json": what another crash left keeps its name, and the next digit is tried. */
  char *digit = last_words[at].path + strlen(last_words[at].path) - strlen("0.json");
  int file;
  do {
    file = open(last_words[at].path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  } while (file < 0 && errno == EEXIST && ++*digit <= '9');
  if (file < 0) return;
  const uint8_t *bytes = last_words[at].bytes;
  size_t left = last_words[at].count;
  while (left > 0) {
    ssize_t written = write(file, bytes, left);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) break;
    bytes += written;
    left -= (size_t)written;
  }
  close(file);
}

static void crashed(int signal_number) {
  give_back();
  write_last_words();
  leave_by(signal_number);
}

static void tell(uint8_t byte) {
  ssize_t ignored_result = write(notices[1], &byte, 1);
  (void)ignored_result;
}

static void told(int signal_number) {
  int kept = errno;
  tell((uint8_t)signal_number);
  errno = kept;
}

static void requested(int signal_number) {
  int kept = errno;
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  long long milliseconds = (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000 + 1;
  if (first_request == 0) {
    first_request = milliseconds;
  } else if (milliseconds - first_request >= HANGS_AFTER_MILLISECONDS) {
    crashed(signal_number);
  }
  tell((uint8_t)signal_number);
  errno = kept;
}

/* ---- Called by the program ---- */

static void catch_all(const int *signals, size_t count, void (*handler)(int), int flags) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < count; i++) sigaction(signals[i], &action, are_caught ? NULL : &before[signals[i]]);
}

static void put_back(const int *signals, size_t count) {
  for (size_t i = 0; i < count; i++) sigaction(signals[i], &before[signals[i]], NULL);
}

int shim_catch_signals(void) {
  struct rlimit none = {0, 0};
  stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  static int at_exit;
  if (notices[0] < 0) {
    if (pipe(notices) != 0) return -1;
    for (int i = 0; i < 2; i++) {
      fcntl(notices[i], F_SETFD, FD_CLOEXEC);
      fcntl(notices[i], F_SETFL, O_NONBLOCK);
    }
  }
  setrlimit(RLIMIT_CORE, &none);
  sigaltstack(&stack, NULL);
  if (!at_exit) at_exit = atexit(give_back) == 0;
  first_request = 0;
  catch_all(ignored, COUNT(ignored), SIG_IGN, 0);
  catch_all(news, COUNT(news), told, SA_RESTART);
  catch_all(requests, COUNT(requests), requested, SA_RESTART);
  catch_all(crashes, COUNT(crashes), crashed, SA_ONSTACK | SA_NODEFER);
  are_caught = 1;
  return notices[0];
}

void shim_last_words(const char *path, const uint8_t *bytes, int count) {
  int next = last_words_at == 0 ? 1 : 0;
  if (!path || strlen(path) < strlen("0.json") || count <= 0 || (size_t)count > sizeof last_words[0].bytes ||
      strlen(path) >= sizeof last_words[0].path) {
    last_words_at = -1;
    return;
  }
  strcpy(last_words[next].path, path);
  memcpy(last_words[next].bytes, bytes, (size_t)count);
  last_words[next].count = (size_t)count;
  last_words_at = next;
}

void shim_wake(void) {
  if (notices[1] >= 0) tell(0);
}

void shim_stop(int whole_group) {
  struct sigaction plain = {.sa_handler = SIG_DFL}, stop, resume;
  sigemptyset(&plain.sa_mask);
  /* Started by somebody who does not know of jobs: nobody would continue it. */
  if (before[SIGTSTP].sa_handler == SIG_IGN) return;
  sigaction(SIGTSTP, &plain, &stop);
  sigaction(SIGCONT, &plain, &resume);
  if (whole_group)
    kill(0, SIGTSTP);
  else
    raise(SIGTSTP);
  sigaction(SIGTSTP, &stop, NULL);
  sigaction(SIGCONT, &resume, NULL);
}

void shim_divert_errors(const char *path) {
  int file = -1;
  if (path) {
    file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
    struct stat kind;
    if (file >= 0 && (fstat(file, &kind) != 0 || !S_ISREG(kind.st_mode) || fchmod(file, 0600) != 0)) {
      close(file);
      file = -1;
    }
  }
  if (file < 0) file = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (file < 0) return;
  if (errors_before < 0) errors_before = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  dup2(file, STDERR_FILENO);
  close(file);
}

void shim_release(void) {
  if (errors_before >= 0) {
    dup2(errors_before, STDERR_FILENO);
    close(errors_before);
    errors_before = -1;
  }
  if (!are_caught) return;
  /* SIGPIPE and SIGXFSZ stay ignored: a save may still be under way, and a report may be piped. */
  put_back(news, COUNT(news));
  put_back(requests, COUNT(requests));
  put_back(crashes, COUNT(crashes));
  are_caught = 0;
}
