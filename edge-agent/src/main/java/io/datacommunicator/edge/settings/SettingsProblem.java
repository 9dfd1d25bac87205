package io.datacommunicator.edge.settings;

import java.util.List;

/** The settings cannot be used; the message lists everything that is wrong with them, one a line. */
public final class SettingsProblem extends Exception {

    private static final long serialVersionUID = 1L;

    SettingsProblem(List<String> problems) {
        super(String.join("\n", problems));
    }
}
