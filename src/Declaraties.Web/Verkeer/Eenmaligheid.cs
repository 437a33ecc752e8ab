namespace Declaraties.Web.Verkeer;

/// <summary>Wat van een route zegt dat zij met een nummer hoogstens één keer wordt uitgevoerd.</summary>
/// <param name="IsFormulier">Een formulier van een pagina, dat altijd een nummer heeft; anders mag de aanroeper er een noemen.</param>
/// <param name="InEenTransactie">Of wat er gebeurt en het antwoord samen worden vastgelegd; anders beschermt wat er gebeurt zichzelf tegen een tweede keer.</param>
/// <param name="LeestZelf">De route leest haar inhoud zelf, omdat die groot kan zijn, en vraagt het zelf.</param>
internal sealed record Eenmaligheid(bool IsFormulier, bool InEenTransactie = true, bool LeestZelf = false);
