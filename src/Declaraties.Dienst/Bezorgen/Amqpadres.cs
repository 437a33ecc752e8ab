namespace Declaraties.Dienst.Bezorgen;

/// <summary>Een plek op de broker, in een tekst te bewaren: <c>exchange/routingkey</c>. Zonder exchange is het een wachtrij.</summary>
public readonly record struct Amqpadres(string Exchange, string Routingkey)
{
    /// <summary>Hoe het kanaal heet in de post die erlangs gaat.</summary>
    public const string Kanaal = "amqp";

    public static Amqpadres Wachtrij(string naam) => new("", naam);

    /// <summary>Een exchange heet naar onze instellingen en heeft geen schuine streep; een wachtrij van een ander misschien wel.</summary>
    public static Amqpadres Lees(string tekst)
    {
        var streep = tekst.IndexOf('/', StringComparison.Ordinal);
        return new Amqpadres(tekst[..streep], tekst[(streep + 1)..]);
    }

    public override string ToString() => $"{Exchange}/{Routingkey}";
}
