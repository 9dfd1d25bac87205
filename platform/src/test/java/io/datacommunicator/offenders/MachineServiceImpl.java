package io.datacommunicator.offenders;

/** R7: a name of two fillers. */
record MachineServiceImpl(String name) {
    /** R7: the letter says what Java says. */
    interface IMachine {}

    /** R7: so does the word. */
    abstract static class AbstractMachine {}

    /** R7: there is an older one. */
    record Machine2(String name) {}
}
