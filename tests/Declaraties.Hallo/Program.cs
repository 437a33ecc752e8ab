// The smallest program there is: the bench measures start-up beside it.
Console.WriteLine("hallo");
