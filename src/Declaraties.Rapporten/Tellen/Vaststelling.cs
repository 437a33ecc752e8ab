using System.Globalization;
using Declaraties.Beantwoorden;
using Declaraties.Domein;
using Declaraties.Opslag.Rapporten;

namespace Declaraties.Rapporten.Tellen;

/// <summary>Wat van een maand of een jaar definitief is, wat er sindsdien is herzien, en wat er definitief te maken valt.</summary>
/// <param name="Vraag">Waarover het gaat: van een jaar de maanden die voorbij zijn.</param>
/// <param name="Stand">De stand waarop is opgeteld.</param>
/// <param name="Status">Of het kan.</param>
/// <param name="Gemeld">Van elke maand de laatste keer dat zij definitief is gemaakt.</param>
/// <param name="Herzien">Wat er sindsdien is veranderd.</param>
/// <param name="TeDoen">De maanden die nog niet definitief zijn, of sindsdien zijn herzien.</param>
public sealed record Vaststelling(
    Rapportvraag Vraag, Rapportstand Stand, Rapportstatus Status, IReadOnlyList<Gemeldestand> Gemeld, IReadOnlyList<Herziening> Herzien, IReadOnlyList<Maandvastlegging> TeDoen)
{
    public bool Kan => Status.IsDefinitief && TeDoen.Count > 0;

    /// <summary>Verandert mee met wat er zou worden vastgelegd: zo blijkt of wat iemand zag nog klopt.</summary>
    public string Kenmerk => Vingerafdruk.Van(string.Join('\n', TeDoen.SelectMany(maand => maand.Cijfers.Select(Tekst).Prepend($"{maand.Maand} {maand.Vorige}")))).ToString();

    // Spelled out, so that somebody with the page open while the service is renewed can still confirm what he saw.
    private static string Tekst(Maandcijfer cijfer) => string.Create(
        CultureInfo.InvariantCulture,
        $"Maandcijfer {{ Groep = Cijfergroep {{ Gemeente = {cijfer.Groep.Gemeente}, Aanbieder = {cijfer.Groep.Aanbieder}{(cijfer.Groep.Wet == Wet.Wmo ? "" : $", Wet = {cijfer.Groep.Wet}")}, Product = {cijfer.Groep.Product} }}, Geleverd = {cijfer.Geleverd}, GeindiceerdMaal100 = {cijfer.GeindiceerdMaal100}, Ingediend = {cijfer.Ingediend.Cent}, Goedgekeurd = {cijfer.Goedgekeurd.Cent}, Afgewezen = {cijfer.Afgewezen} }}");

    internal static Vaststelling Van(Rapportstand stand, Rapportstatus status, Gegevens gegevens)
    {
        var vraag = gegevens.Vraag;
        var gemeld = gegevens.Gelezen.Gemeld.ToDictionary(een => een.Maand);
        var anders = gegevens.Herzien.Select(een => een.Maand).ToHashSet();
        var teDoen = new List<Maandvastlegging>();
        for (var maand = vraag.Van; maand <= vraag.TotEnMet; maand = maand.Volgende)
        {
            if (!gemeld.TryGetValue(maand, out var eerder) || anders.Contains(maand))
            {
                teDoen.Add(new Maandvastlegging(maand, eerder?.Nummer ?? 0, gegevens.Cijfers(maand)));
            }
        }

        return new Vaststelling(vraag, stand, status, gegevens.Gemeld, gegevens.Herzien, teDoen);
    }
}
