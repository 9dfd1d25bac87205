package io.datacommunicator.ui.shell;

import com.vaadin.flow.component.Component;

/** What a feature says above every page, when there is something to say; a bean. It is made anew for each page. */
@FunctionalInterface
public interface Banner {

    Component banner();
}
