package io.datacommunicator.ui.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Name of the product, menu of the person, what concerns every page; below, the page. */
@Layout
@PermitAll
final class Shell extends Div implements RouterLayout {

    private final Main main = new Main();
    private final PersonMenu menu;

    Shell(List<MenuEntry> entries, List<Banner> banners) {
        menu = new PersonMenu(entries);
        addClassName("shell");
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        add(skip(), header());
        banners.forEach(banner -> add(banner.banner()));
        add(main);
    }

    private Anchor skip() {
        Anchor skip = new Anchor("#main", getTranslation("shell.skip"));
        skip.setRouterIgnore(true);
        skip.addClassName("skip");
        return skip;
    }

    private Header header() {
        Anchor brand = new Anchor("", getTranslation("shell.product"));
        brand.addClassName("brand");
        Header header = new Header(brand, menu);
        header.addClassName("shell-header");
        return header;
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.getElement().removeAllChildren();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }
}
