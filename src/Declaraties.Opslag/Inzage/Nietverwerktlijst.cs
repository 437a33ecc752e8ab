using System.Text.Json;
using Declaraties.Domein;
using Declaraties.Opslag.Ontvangsten;

namespace Declaraties.Opslag.Inzage;

/// <summary>Wat binnenkwam en niet is verwerkt: een ander bericht van de standaarden, en een melding van start of stop die niet kon.</summary>
public sealed class Nietverwerktlijst(Database database)
{
    /// <summary>Een bladzijde, het laatste voorop.</summary>
    public Bladzijde<NietVerwerkt> Toon(int bladzijde) => database.Leest(transactie =>
    {
        var sql = transactie.Sql.Inzage;
        var aantal = (int)transactie.Getal(sql.AantalNietVerwerkt)!.Value;
        var regels = new List<NietVerwerkt>();
        using var rijen = transactie.Lees(sql.NietVerwerkt, ("@vanaf", (long)Bladzijde.Vanaf(bladzijde)), ("@hoogstens", (long)Bladzijde.Grootte));
        while (rijen.Lees())
        {
            regels.Add(new(
                rijen.Tekst(0),
                new Berichtnaam(rijen.Wet(2), rijen.Tekst(1)).Soort,
                Woorden.Van<Kanaal>(rijen.Tekst(3)),
                Tijdstippen.VanTekst(rijen.Tekst(4)),
                Woorden.Van<Ontvangststatus>(rijen.Tekst(5)),
                rijen.TekstOfLeeg(7) is { } deel ? Reden(deel) : rijen.TekstOfLeeg(6)));
        }

        return new Bladzijde<NietVerwerkt>(regels, Math.Min(aantal, Bladzijde.Meeste), aantal > Bladzijde.Meeste, bladzijde);
    });

    /// <summary>Het bericht in deze ontvangst; null als het hier niet op de lijst kan staan.</summary>
    public Ontvangst? Zoek(string sleutel) => database.Leest(transactie =>
        transactie.Getal(transactie.Sql.Inzage.IsNietVerwerkt, ("@sleutel", sleutel)) is null ? null : Ontvangstopslag.Zoek(transactie, sleutel));

    /// <summary>Wat een deel van een verslag zegt: een reden, of van een fout tegen het schema wat er aan de hand is.</summary>
    private static string? Reden(string deel)
    {
        using var json = JsonDocument.Parse(deel);
        return json.RootElement.ValueKind == JsonValueKind.String ? json.RootElement.GetString() : json.RootElement.GetProperty("toelichting").GetString();
    }
}
