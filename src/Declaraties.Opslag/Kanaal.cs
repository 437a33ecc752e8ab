namespace Declaraties.Opslag;

/// <summary>Hoe een bericht binnenkwam, en dus hoe het antwoord terugkomt.</summary>
public enum Kanaal
{
    Amqp = 1,
    Http,
    Map,
}
