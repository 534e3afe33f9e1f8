import type { problems as English } from "../en/problems.ts";
import { pluralOf } from "../plural.ts";

const plural = pluralOf("fr");

export const problems: typeof English = {
  about: (field, what) => `« ${field} » ${what}`,
  required: "est obligatoire",
  missing: "est obligatoire",
  notText: "doit être du texte",
  tooLong: (max) => `doit compter au plus ${max} caractères`,
  notANumber: "doit être un nombre",
  outOfRange: (min, max) => `doit être compris entre ${min} et ${max}`,
  notAnEmail: "doit être une adresse e-mail comme nom@example.com",
  notADate: (example) => `doit être une date comme ${example}`,
  dateIncomplete: "est incomplète : indiquez le jour, le mois et une année à quatre chiffres",
  noSuchDay: "indique un jour qui n’existe pas",
  notReadAsDate: (text) => `« ${text} » n’est pas une date`,
  notACurrency: "doit être un code de devise ISO 4217 comme EUR",
  notAnOption: (options) => `doit être l’une de ces valeurs : ${options}`,
  unknownAttribute: "n’est pas un champ ici",
  unknownLookup: (list, value) =>
    `indique « ${value} », qui n’est pas dans la liste « ${list} » ; ajoutez cette valeur ou choisissez-en une qui existe`,
  noSuchParent: (parent) => `ne désigne aucun enregistrement existant (${parent})`,
  notAnObject: "Ceci n’est pas un enregistrement",
  unknownLostReason: (value) =>
    `« ${value} » ne fait pas partie des motifs de perte ; ajoutez-le à la liste ou choisissez-en un autre`,
  noLostReason: "Choisissez au moins un motif de perte",
  notEveryChild: "L’ordre doit citer chaque ligne exactement une fois",
  gone: (label) => `Cet enregistrement (${label}) n’existe plus.`,
  inUse: (name, count, shown) =>
    `Utilisé par ${shown} ${plural(count, { one: "opportunité", other: "opportunités" })} : ${name} ne peut être ni supprimé ni privé de son nom pour l’instant.`,
  nothingSaved: (why) => `Rien n’a été enregistré : ${why}`,
  failed: (why) => `Cela n’a pas fonctionné : ${why}`,
  unavailable: {
    closed:
      "La base de données de cet appareil a été fermée. Rechargez la fenêtre ; ce qui a été enregistré est toujours là.",
    quota: "Le disque est plein : rien n’a été enregistré. Libérez de l’espace et réessayez.",
    blocked:
      "Une autre fenêtre de Satchel garde l’ancienne base ouverte. Fermez-la, et celle-ci continuera d’elle-même.",
    updated:
      "Satchel a été mis à jour dans une autre fenêtre. Rechargez cette fenêtre pour continuer.",
    newer:
      "Ces données ont été écrites par une version plus récente de Satchel. Mettez Satchel à jour pour les ouvrir ; rien n’a été modifié.",
    host_lost: "Les enregistrements sont momentanément inaccessibles. Réessayez dans un instant.",
    starting: "Satchel lit encore ses enregistrements. Réessayez dans un instant.",
    restore_wanted:
      "Satchel attend que vous choisissiez ce qui doit être restauré. Rechargez cette fenêtre pour choisir.",
    restoring:
      "Vos enregistrements sont en cours de restauration à partir d’une sauvegarde. Réessayez dans un instant.",
  },
};
