package io.datacommunicator.ui.viewer;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;

/** The viewer changed something about himself on this page. */
final class ViewerChanged extends ComponentEvent<UI> {

    private static final long serialVersionUID = 1;

    private final transient Viewer viewer;

    ViewerChanged(UI page, Viewer viewer) {
        super(page, false);
        this.viewer = viewer;
    }

    Viewer viewer() {
        return viewer;
    }
}
