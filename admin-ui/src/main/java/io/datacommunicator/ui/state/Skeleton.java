package io.datacommunicator.ui.state;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Grey blocks where content will be, of about its size, so that nothing jumps when it comes. */
public final class Skeleton extends Div {

    public Skeleton(int blocks) {
        addClassName("skeleton");
        getElement().setAttribute("role", "status");
        Span said = new Span(getTranslation("state.loading"));
        said.addClassName("for-screen-readers");
        add(said);
        for (int block = 0; block < blocks; block++) {
            Div shape = new Div();
            shape.addClassName("skeleton-block");
            shape.getElement().setAttribute("aria-hidden", "true");
            add(shape);
        }
    }
}
