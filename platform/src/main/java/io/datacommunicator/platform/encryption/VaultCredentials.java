package io.datacommunicator.platform.encryption;

/** How the platform shows a Vault who it is. */
sealed interface VaultCredentials {
    /** A role of the AppRole login at this mount. */
    record AppRole(String mount, String roleId, String secretId) implements VaultCredentials {
        @Override
        public String toString() {
            return "AppRole";
        }
    }

    /** A role whose secret id lies behind a wrapping token, which opens once. */
    record WrappedAppRole(String mount, String roleId, String wrappingToken) implements VaultCredentials {
        @Override
        public String toString() {
            return "WrappedAppRole";
        }
    }

    /** A token made by hand: for development. When it ends, it ends. */
    record Token(String token) implements VaultCredentials {
        @Override
        public String toString() {
            return "Token";
        }
    }
}
