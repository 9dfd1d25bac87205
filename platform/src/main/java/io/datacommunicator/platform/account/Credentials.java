package io.datacommunicator.platform.account;

/** How a person proves who they are; stands sealed in the Login's row, so that nobody can write his own there. */
record Credentials(String password) {
    @Override
    public String toString() {
        return "Credentials";
    }
}
