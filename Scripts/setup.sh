# Sourced by the scripts beside it: finds Swift, installs what a fresh Debian or Ubuntu lacks, builds the program.
# Each set-up step stands here once. Everything said goes to stderr, so that stdout stays the program's own.

root=$(cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)

# swiftpm build|test ARGUMENTS…: everything it writes stays in the checkout, so that a HOME that cannot be written, or
# none at all, is all right.
swiftpm() {
  local verb=$1
  shift
  CLANG_MODULE_CACHE_PATH=$root/.build/module-cache swift "$verb" --package-path "$root" \
    --scratch-path "$root/.build" --cache-path "$root/.build/cache" --config-path "$root/.build/config" \
    --security-path "$root/.build/security" "$@"
}

say() { printf '%s\n' "$*" >&2; }

# Packages that are missing, and a sentence for each why it is needed. `wants` fills them, `install_wanted` empties.
wanted=()
reasons=()

# wants REASON PACKAGE [PATTERN]: notes the package unless it, or one whose name fits PATTERN, is installed.
wants() {
  if command -v dpkg-query >/dev/null; then
    local pattern
    for pattern in "$2" ${3:+"$3"}; do
      if dpkg-query -W -f '${db:Status-Status}\n' "$pattern" 2>/dev/null | grep -qx installed; then return 0; fi
    done
    wanted+=("$2")
    reasons+=("$1")
  fi
}

# wants_command REASON PACKAGE COMMAND: notes the package unless the command is there, wherever it came from.
wants_command() { command -v "$3" >/dev/null || wants "$1" "$2"; }

# as_root COMMAND…: runs it as root, asking nothing where that is possible. 126: there is no way to become root.
as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 2 ]; }; then
    sudo "$@"
  else
    return 126
  fi
}

apt() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 "$@" </dev/null >"$apt_log" 2>&1
}

# install_wanted: installs what `wants` noted, in one go; says what and why. Does nothing where nothing is missing.
install_wanted() {
  [ ${#wanted[@]} -gt 0 ] || return 0
  local index status=0 apt_log
  for index in "${!wanted[@]}"; do say "Installing ${wanted[index]}: ${reasons[index]}."; done
  apt_log=$(mktemp)
  # The lists of packages are fetched only where they do not know a package, or know one that has gone.
  if apt-cache show --no-all-versions "${wanted[@]}" >/dev/null 2>&1; then
    apt install --no-install-recommends "${wanted[@]}" || status=$?
  else
    status=1
  fi
  if [ $status != 0 ] && [ $status != 126 ]; then
    status=0
    { apt update || true; } && apt install --no-install-recommends "${wanted[@]}" || status=$?
  fi
  if [ $status != 0 ]; then
    [ $status = 126 ] || tail -n 5 "$apt_log" >&2
    say "Could not install it here. Please ask the administrator of this machine to run:"
    say "  apt-get update && apt-get install --no-install-recommends ${wanted[*]}"
    rm -f "$apt_log"
    exit 1
  fi
  rm -f "$apt_log"
  wanted=()
  reasons=()
}

# find_swift: puts `swift` on PATH, from the places toolchains are unpacked to. Exit 127 where there is none.
find_swift() {
  local folder
  if ! command -v swift >/dev/null; then
    for folder in /opt/swift/usr/bin /opt/swift*/usr/bin /usr/local/swift*/usr/bin /usr/libexec/swift*/bin \
      "${HOME:-/nonexistent}"/.local/share/swiftly/bin "${HOME:-/nonexistent}"/swift*/usr/bin; do
      if [ -x "$folder/swift" ]; then
        PATH=$PATH:$folder
        export PATH
        return 0
      fi
    done
    say "Kurator is built with Swift 6.2 or newer, and no swift is on PATH or in /opt/swift: https://www.swift.org/install"
    exit 127
  fi
}

# wants_build: what compiling and linking Swift needs.
wants_build() {
  local tools library needed=()
  wants "headers of the screen library" libncurses-dev
  wants "headers of the C library" libc6-dev
  wants "the linker" binutils
  wants "the C++ library Swift's own is linked with" g++ 'libstdc++-[0-9]*-dev'
  wants "the time zones" tzdata
  # Part of binutils on older systems, a package of its own on newer ones.
  wants_command "the linker Swift asks for" binutils-gold ld.gold
  # Libraries that the toolchain itself is linked with.
  tools=$(dirname -- "$(readlink -f -- "$(command -v swift)")")
  for library in $(ldd "$tools/swift-package" "$tools/swift-frontend" "$tools/clang" 2>/dev/null \
    | awk '/not found/ { print $1 }' | sort -u); do
    case $library in
      libsqlite3.so.0) needed+=(libsqlite3-0) ;;
      libcurl.so.4) needed+=(libcurl4) ;;
      libxml2.so.2) needed+=(libxml2) ;;
      libncurses.so.6 | libtinfo.so.6) needed+=(libncurses6) ;;
      libedit.so.2) needed+=(libedit2) ;;
      libz.so.1) needed+=(zlib1g) ;;
      libuuid.so.1) needed+=(libuuid1) ;;
    esac
  done
  for library in ${needed[@]+"${needed[@]}"}; do wants "the Swift compiler is linked with it" "$library"; done
}

# wants_terminal: the description of this terminal.
wants_terminal() {
  local folder name=${TERM:-}
  wants "descriptions of terminals" ncurses-base
  case $name in '' | dumb | unknown | */*) return 0 ;; esac
  for folder in "${TERMINFO:-}" "${HOME:-/nonexistent}/.terminfo" /etc/terminfo /lib/terminfo /usr/share/terminfo \
    /usr/lib/terminfo; do
    [ -n "$folder" ] && [ -e "$folder/${name:0:1}/$name" ] && return 0
  done
  wants "the description of the terminal «$name»" ncurses-term
}

# watch LABEL COMMAND…: runs it quietly. On a terminal one line shows how far it is; elsewhere one line is printed.
# What it wrote is shown only when it fails.
watch() {
  local label=$1 log status=0 line
  shift
  log=$(mktemp)
  if [ -t 2 ]; then
    "$@" </dev/null 2>&1 | tee "$log" | while IFS= read -r line; do
      case $line in '['*) printf '\r\033[K%s %.60s' "$label" "$line" >&2 ;; esac
    done || status=${PIPESTATUS[0]}
    printf '\r\033[K' >&2
  else
    say "$label"
    "$@" </dev/null >"$log" 2>&1 || status=$?
  fi
  [ "$status" = 0 ] || cat "$log" >&2
  rm -f "$log"
  return "$status"
}

# links_with NAME FLAG…: whether this toolchain links a program with these flags and the program runs, tried once on
# the smallest one.
links_with() {
  local name=$1 tools mark trial
  shift
  tools=$(dirname -- "$(readlink -f -- "$(command -v swift)")")
  mark=$root/.build/links-$name
  case $(cat "$mark" 2>/dev/null) in
    "yes $tools $*") return 0 ;;
    "no $tools $*") return 1 ;;
  esac
  trial=$(mktemp -d)
  echo 'print("yes")' >"$trial/main.swift"
  mkdir -p "$root/.build"
  if swiftc "$@" -module-cache-path "$trial/cache" -o "$trial/main" "$trial/main.swift" >/dev/null 2>&1 \
    && [ "$("$trial/main")" = yes ]; then
    printf '%s\n' "yes $tools $*" >"$mark"
  else
    printf '%s\n' "no $tools $*" >"$mark"
  fi
  rm -rf "$trial"
  case $(cat "$mark") in yes\ *) return 0 ;; *) return 1 ;; esac
}

# has_static_swift: whether the toolchain brings Swift's library to put into a program.
has_static_swift() {
  [ -e "$(dirname -- "$(readlink -f -- "$(command -v swift)")")/../lib/swift_static/linux/libswiftCore.a" ]
}

# links_statically: puts libraries of the system where the linker looks first, as archives, so that only what is used of
# them comes into the program: the C++ library that Swift's own needs (1.2 MB less in memory, and no search for its
# thousands of names at each start), the screen library and what it needs of the terminal, the unwinder (0.3 MB less).
# One that is not found or does not link is taken from the system, as without this.
links_statically() {
  local folder=$root/.build/static-libraries release
  release=$(swiftpm build -c release --show-bin-path 2>/dev/null) || return 0
  rm -rf "$folder"
  mkdir -p "$folder" "$release" || return 0
  static_library stdc++ "$folder" stdc++ && links_with static-cxx -static-stdlib -L "$folder" || rm -f "$folder/libstdc++.a"
  static_library ncursesw "$folder" ncursesw tinfo \
    && links_with static-screen -static-stdlib -L "$folder" -lncursesw -Xlinker --undefined=newterm \
    || rm -f "$folder/libncursesw.a"
  static_library gcc_s "$folder" gcc_eh && links_with static-unwinder -static-stdlib -L "$folder" \
    || rm -f "$folder/libgcc_s.a"
  local library name
  for library in stdc++ ncursesw gcc_s; do
    name=lib$library.a
    if cmp -s -- "$folder/$name" "$release/$name" 2>/dev/null; then continue; fi
    if [ -e "$folder/$name" ] || [ -e "$release/$name" ]; then
      # A program that was linked before is linked again.
      rm -f -- "$release/$name" "$release/kurator"
      [ ! -e "$folder/$name" ] || cp -- "$folder/$name" "$release/$name"
    fi
  done
}

# static_library NAME FOLDER ARCHIVE…: writes FOLDER/libNAME.a, a line that names the system's archives. 1: one is
# missing.
static_library() {
  local name=$1 folder=$2 archive paths=()
  shift 2
  for archive; do
    archive=$(g++ -print-file-name="lib$archive.a" 2>/dev/null) || return 1
    [ "${archive#/}" != "$archive" ] || return 1
    paths+=("$archive")
  done
  printf 'INPUT(%s)\n' "${paths[*]}" >"$folder/lib$name.a"
}

# build_program: builds kurator in release and sets `program` to its path. With Swift's library inside where that
# works: the program starts faster, is smaller in memory, and needs no Swift where it is copied to.
build_program() {
  local flags=(-c release --product kurator)
  if has_static_swift && links_with static-swift -static-stdlib; then
    flags+=(--static-swift-stdlib)
    links_statically
    # Nothing loads the program as a library: the names that it would offer to others cost 0.3 MB.
    ! links_with no-exports -static-stdlib -Xlinker --no-export-dynamic || flags+=(-Xlinker --no-export-dynamic)
    # At a fixed place no address has to be filled in at the start: 0.6 MB less in memory.
    ! links_with fixed-place -static-stdlib -Xlinker -no-pie || flags+=(-Xlinker -no-pie)
    # Code comes into memory in large pieces. What hardly ever runs lies apart, by the kinds of its names: how values of
    # types that are copied are copied where the type is not known, and how lists of records are edited. 0.2 MB less.
    local cold=(-Xlinker --section-ordering-file -Xlinker "$root/Scripts/cold-functions")
    ! links_with cold-apart -static-stdlib "${cold[@]}" || flags+=("${cold[@]}")
  fi
  watch "Building Kurator…" swiftpm build "${flags[@]}" || return 1
  program=$root/.build/release/kurator
}

# wants_tests: what the tests need besides. The real-terminal tests read the screen through libvterm; the house rules
# ask git which files are the project's.
wants_tests() {
  wants "the terminal emulator that the real-terminal tests read the screen with" libvterm-dev
  wants_command "the house rules ask it for the list of files" git git
}

# wants_bench: the peers that Kurator is measured beside, and what measures them. Sets `python` to one that has pyte:
# the first on PATH may not be the system's, which is where the package goes.
wants_bench() {
  wants_command "it runs the programs and measures" python3 python3
  python=python3
  if ! python3 -c 'import pyte' 2>/dev/null; then
    wants "it reads the screens, to count the changed cells" python3-pyte
    [ ! -e /usr/bin/dpkg-query ] || python=/usr/bin/python3
  fi
  wants_command "a peer to compare with" htop htop
  wants_command "a peer to compare with" tig tig
  wants_command "tig shows this project's log" git git
}
