import type { firstRun as English } from "../en/first-run.ts";

export const firstRun: typeof English = {
  title: "Su pipeline empieza aquí",
  message:
    "Satchel guarda sus oportunidades en este equipo, por etapa de venta y con el valor de cada etapa. Hay tres formas de empezar; más adelante puede tomar otra.",
  import: {
    title: "Traer lo suyo",
    message:
      "Un archivo CSV o una tabla copiada, de una hoja de cálculo o de otro CRM. Verá cada fila antes de que se guarde nada.",
    action: "Importar un archivo",
  },
  sample: {
    title: "Echar un vistazo primero",
    message:
      "Doce empresas inventadas con sesenta oportunidades en torno a hoy. Se quitan en un solo paso.",
    action: "Cargar datos de ejemplo",
    loading: "Cargando los datos de ejemplo",
  },
  empty: {
    title: "Empezar de cero",
    message: "Escriba la venta en la que está trabajando. El atajo es N, esté donde esté.",
    action: "Crear la primera oportunidad",
  },

  sampleFile: "Datos de ejemplo",
  sampleLoaded: "Se han cargado 12 prospectos y 60 oportunidades de ejemplo",
  sampleTitle: "Datos de ejemplo",
  sampleBanner:
    "Está viendo datos de ejemplo. Lo que cambie de ellos se queda cuando se quite el resto.",
  removeSample: "Quitar los datos de ejemplo",

  steps: {
    title: "Próximos pasos",
    done: "(hecho)",
    dismiss: "Ocultar los próximos pasos",
    company: "Indicar la empresa y la moneda",
    stages: "Añadir sus etapas de venta",
    import: "Importar un archivo",
    opportunity: "Crear una oportunidad",
    view: "Guardar una vista",
  },
};
