import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme-without-fonts";
import { defineAsyncComponent } from "vue";
import "./style.css";

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    const playground = () => import("../../playground/page/code-playground.vue");
    app.component("Playground", defineAsyncComponent(playground));
  },
} satisfies Theme;
