import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme-without-fonts";
import { defineAsyncComponent, h } from "vue";
import NotFound from "./not-found.vue";
import "./style.css";

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { "not-found": () => h(NotFound) }),
  enhanceApp({ app, router }) {
    // The switch of languages leads to a page's French address, also where it is in English alone.
    router.onBeforeRouteChange = (to) => {
      const { path, data } = router.route;
      const { pathname } = new URL(to, "http://site.test");
      if (data?.frontmatter["isInFrench"] !== false || pathname !== `/fr${path}`) return true;
      void router.go("/fr/");
      return false;
    };
    const playground = () => import("../../playground/page/code-playground.vue");
    app.component("Playground", defineAsyncComponent(playground));
  },
} satisfies Theme;
