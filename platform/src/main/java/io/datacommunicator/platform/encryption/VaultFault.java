package io.datacommunicator.platform.encryption;

import java.io.Serial;

/** A call to Vault that did not yield what was asked for. Carries a kind and a status, never what Vault or we said. */
final class VaultFault extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    VaultFault(Kind kind, String detail) {
        super("Vault: " + kind + " (" + detail + ")", null, false, false);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** What went wrong, and what follows from it. */
    enum Kind {
        /** No answer. */
        UNREACHABLE(true, true),
        /** Sealed or not ready: somebody must unseal it, so trying again at once is of no use. */
        SEALED(false, true),
        /** Something in Vault or between us and it is broken. */
        TROUBLE(true, true),
        /** An answer that is none of Vault's. */
        GARBAGE(true, true),
        /** Too many requests: Vault itself is well. */
        BUSY(true, false),
        /** Our role may not do this. */
        FORBIDDEN(false, false),
        /** Mount or path are not there. */
        MISPLACED(false, false),
        /** The credentials are worth nothing, or were just refused. */
        LOGIN_REFUSED(false, false),
        /** A wrapped key that does not open, or whose named key is gone. The answer is right, and final. */
        BROKEN(false, false),
        /** We asked for something impossible. */
        REFUSED(false, false);

        private final boolean repeatable;
        private final boolean unwell;

        Kind(boolean repeatable, boolean unwell) {
            this.repeatable = repeatable;
            this.unwell = unwell;
        }

        /** Whether the same call may succeed a moment later. */
        boolean repeatable() {
            return repeatable;
        }

        /** Whether it tells that Vault as a whole does not work. */
        boolean unwell() {
            return unwell;
        }
    }
}
