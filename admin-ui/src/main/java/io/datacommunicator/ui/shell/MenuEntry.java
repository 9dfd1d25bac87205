package io.datacommunicator.ui.shell;

import com.vaadin.flow.component.Component;

/** What a feature adds to the menu of the person; a bean, placed by its order. It is made anew for each page. */
@FunctionalInterface
public interface MenuEntry {

    Component entry();
}
