package io.datacommunicator.ui.state;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Says that there is nothing yet, and what to do about it. */
public final class EmptyNotice extends Div {

    public EmptyNotice(String title, String advice) {
        addClassName("notice");
        add(new H2(title), new Paragraph(advice));
    }
}
