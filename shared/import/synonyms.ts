import type { RecordName } from "../contract/contract.ts";

/**
 * What other programs and spreadsheets call the fields, in English, German, French and Spanish, besides the
 * contract's own names and labels; the best first. Case, accents, blanks and signs do not count.
 */
const NAMES: Readonly<Record<RecordName, Readonly<Record<string, string>>>> = {
  opportunity: {
    party_name: `
      account name, account, customer, client, organization, organisation, party,
      associated company, associated company (primary), organization name, company name, konto,
      kunde, kundenname, kundin, firma, firmenname, unternehmen, compte, nom du compte,
      nom du client, societe, entreprise, cuenta, nombre de la cuenta, cliente,
      nombre del cliente, empresa, organizacion`,
    opportunity_from: "party type, opportunity from, art der partei, type de tiers",
    title: `
      opportunity name, deal name, deal, deal title, name, subject, opportunity, titel,
      bezeichnung, betreff, verkaufschance, opportunity-name, geschaft, vorgang, titre,
      nom de l'opportunite, nom de l'affaire, opportunite, affaire, objet, intitule, titulo,
      nombre de la oportunidad, nombre del negocio, oportunidad, negocio, asunto`,
    status: "deal status, opportunity status, stand, statut, etat, estado, situacion",
    expected_closing: `
      close date, closing date, expected close date, closing, closed on, expected closing,
      abschluss, abschlussdatum, erwarteter abschluss, erwartetes abschlussdatum,
      schlusstermin, cloture, date de cloture, cloture prevue, date de cloture prevue,
      echeance, cierre, fecha de cierre, cierre previsto, fecha de cierre prevista,
      fecha prevista de cierre`,
    currency: `
      currency of value, deal currency, currency code, opportunity currency, currency iso code,
      wahrung, waehrung, devise, monnaie, moneda, divisa`,
    opportunity_amount: `
      close value, amount, value, deal value, price, deal amount, opportunity value, revenue,
      betrag, wert, summe, auftragswert, umsatz, volumen, angebotssumme, montant, valeur, prix,
      montant ht, importe, valor, monto, precio`,
    sales_stage: `
      deal stage, stage, stage name, pipeline stage, sales stage, phase, verkaufsphase,
      vertriebsphase, stufe, etape, etape de vente, phase de vente, etapa, etapa de venta,
      fase, etapa del negocio`,
    transaction_date: `
      engage date, create date, created date, created, deal created, date created, open date,
      creation date, created at, created on, add time, date, datum, erstellt, erstellt am,
      erstelldatum, anlagedatum, angelegt am, eroffnet, date de creation, cree le,
      date d'ouverture, fecha, fecha de creacion, creado, creado el, fecha de apertura`,
    opportunity_owner: `
      sales agent, owner, deal owner, sales person, sales rep, agent, owner name, assigned to,
      zustandig, zustandiger, besitzer, verantwortlich, verantwortlicher, vertriebler,
      bearbeiter, responsable, proprietaire, commercial, vendeur, propietario, comercial,
      vendedor`,
    probability: `
      probability, win probability, deal probability, likelihood, chance, wahrscheinlichkeit,
      abschlusswahrscheinlichkeit, probabilite, probabilidad`,
    contact_person: `
      contact, contact name, associated contact, primary contact, person, ansprechpartner,
      ansprechpartnerin, kontakt, kontaktperson, interlocuteur, contacto, persona de contacto`,
    contact_email: `
      email, e-mail, email address, contact email, person email, e-mail-adresse, mail,
      courriel, adresse e-mail, correo, correo electronico`,
    phone: "telephone, phone number, telefon, telefonnummer, tel, telefono",
    contact_mobile: "mobile, mobile phone, mobil, handy, mobiltelefon, portable, movil",
    annual_revenue: "company revenue, turnover, jahresumsatz, chiffre d'affaires, facturacion",
    industry: "sector, branche, secteur, sector de actividad, industria",
    no_of_employees: `
      employees, headcount, company size, number of employees, mitarbeiter, mitarbeiterzahl,
      effectif, nombre d'employes, empleados, numero de empleados`,
    territory: `
      region, regional office, office location, gebiet, territoire, zona, territorio`,
    customer_group: "kundengruppe, groupe de clients, grupo de clientes",
    market_segment: "segment, marktsegment, segment de marche, segmento",
    city: "town, ort, stadt, ville, ciudad",
    state: "province, bundesland, departement, provincia",
    country: "land, pays, pais",
    website: "web, homepage, webseite, site web, sitio web, pagina web",
    job_title: "position, funktion, fonction, cargo, puesto",
    utm_source: `
      lead source, source, deal source, quelle, herkunft, origine, origen, fuente`,
    utm_campaign: `
      campaign, campaign source, primary campaign source, kampagne, campagne, campana`,
    opportunity_type: "type, deal type, typ, art, tipo",
    order_lost_reason: "detailed reason, closed lost notes, lost notes, bemerkung zum verlust",
    lost_reason: `
      lost reason, closed lost reason, loss reason, reason lost, verlustgrund, absagegrund,
      motif de perte, raison de la perte, motivo de perdida, razon de perdida`,
    company: "our company, mandant, own company",
  },
  prospect: {
    company_name: `
      account name, account, name, organization, organisation, customer, client, company,
      organization name, firma, firmenname, kunde, konto, unternehmen, interessent, societe,
      raison sociale, entreprise, compte, empresa, razon social, cliente, cuenta`,
    industry: "sector, branche, secteur, sector de actividad, industria",
    annual_revenue: "revenue, turnover, umsatz, jahresumsatz, chiffre d'affaires, facturacion",
    no_of_employees: `
      employees, headcount, company size, number of employees, mitarbeiter, mitarbeiterzahl,
      effectif, nombre d'employes, empleados, numero de empleados`,
    territory: `
      office location, region, location, country, billing country, gebiet, land, territoire,
      pays, zona, pais, territorio`,
    prospect_owner: `
      owner, sales agent, sales rep, account owner, company owner, zustandig, besitzer,
      responsable, proprietaire, propietario`,
    market_segment: "segment, marktsegment, segmento",
    customer_group: "kundengruppe, groupe de clients, grupo de clientes",
    website: "web, homepage, company domain name, domain, webseite, site web, sitio web",
    fax: "fax number, telefax, telecopie",
    company: "our company, mandant, own company",
  },
  "opportunity-type": {},
  "opportunity-lost-reason": {
    lost_reason: "name, reason, lost reason, verlustgrund, grund, motif, motivo",
  },
  "sales-stage": {
    stage_name: "name, stage, sales stage, phase, verkaufsphase, etape, etapa, fase",
  },
};

/** The other names of a resource's field, the best first. */
export function synonymsOf(resource: RecordName, field: string): readonly string[] {
  return (NAMES[resource][field] ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** What exports put before the names of an entity's own columns, as in "Deal - Title" and "opportunity_amount". */
export const PREFIXES: Readonly<Record<RecordName, readonly string[]>> = {
  opportunity: ["deal", "opportunity", "opp"],
  prospect: ["organization", "organisation", "company", "account", "prospect"],
  "opportunity-type": [],
  "opportunity-lost-reason": [],
  "sales-stage": [],
};
