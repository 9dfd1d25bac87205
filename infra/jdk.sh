# Sourced by the other scripts: puts a JDK of the version the build needs first on the PATH.
need=25
jdk_version() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null; }
jdk=
for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*"$need"* /opt/*jdk*"$need"* "$HOME"/.sdkman/candidates/java/"$need"*; do
  if [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] && [ "$(jdk_version "$candidate")" -ge "$need" ] 2>/dev/null; then
    jdk=$candidate
    break
  fi
done
[ -n "$jdk" ] || { echo "JDK $need or newer is needed (looked at JAVA_HOME, /usr/lib/jvm, /opt and sdkman)" >&2; exit 1; }
export JAVA_HOME=$jdk PATH="$jdk/bin:$PATH"
# Maven's own libraries use restricted methods; without these flags every build starts with their warnings.
export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
