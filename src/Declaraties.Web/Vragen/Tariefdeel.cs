namespace Declaraties.Web.Vragen;

/// <summary>Wat er van een tariefset wordt gevraagd.</summary>
internal enum Tariefdeel
{
    Alles,
    Bereken,
    Toets,
    Gevoeligheid,
    Verschil,
}
