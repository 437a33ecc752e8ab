using System.Net;
using Declaraties.Testbasis;

namespace Declaraties.Testprogramma;

/// <summary>De dienst als los proces aan een echte RabbitMQ, met eigen namen op de broker.</summary>
public sealed class Busproef(Werkplaats werkplaats)
{
    public const string Oin = "00000001999999990000";

    public string Voorvoegsel { get; } = $"proef-{Guid.NewGuid():N}"[..14];

    public string Inkomend => $"{Voorvoegsel}-inkomend";

    public string Antwoorden => $"{Voorvoegsel}.antwoorden";

    public string Gebeurtenissen => $"{Voorvoegsel}.gebeurtenissen";

    /// <summary>Wie er over de bus mag aanbieden. Wie er niets van zegt laat uitdrukkelijk iedereen toe.</summary>
    public IEnumerable<(string Naam, string Waarde)> Afzenders { get; set; } = [("Bus:AfzenderOnbekend", "toestaan")];

    public IEnumerable<(string Naam, string Waarde)> Instellingen =>
        [("Bus:Rabbitmq", Rabbitmq.Gedeeld.Adres.ToString()), ("Bus:Oin", Oin), ("Bus:Voorvoegsel", Voorvoegsel), .. Afzenders];

    public Dienstproces Start(params IEnumerable<(string Naam, string Waarde)> extra) => Dienstproces.Start(werkplaats, [.. Instellingen, .. extra]);

    /// <summary>Voert <c>herstel</c> uit op dezelfde database en dezelfde wachtrijen.</summary>
    public Uitvoering Herstel(params string[] argumenten)
    {
        using var proces = Programma.Start(werkplaats.Map, ["herstel", .. argumenten], [("Database", werkplaats.Database), .. Instellingen]);
        return Programma.Wacht(proces, null);
    }

    /// <summary>Wacht tot de wachtrijen er zijn: dan is de dienst aan de bus.</summary>
    public static Task WachtOpBusAsync(Dienstproces dienst) =>
        Geduld.TotAsync(
            async () => await dienst.StatusAsync("/health/ready") == HttpStatusCode.OK,
            () => $"De dienst komt niet aan de bus.\n{dienst.Logboek}");
}
