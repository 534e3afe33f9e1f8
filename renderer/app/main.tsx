import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { StoreProvider } from "../store/hooks.ts";
import { App } from "./app.tsx";
import { startNavigation } from "./navigation.ts";
import { applyTheme } from "./theme.ts";
import "../ui/theme.css";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
applyTheme();
startNavigation();
createRoot(root).render(
  <StrictMode>
    <StoreProvider>
      <App />
    </StoreProvider>
  </StrictMode>,
);
